namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>一栏由谁填。</summary>
internal enum FilledBy
{
    /// <summary>机器填，人可以改。</summary>
    Machine,

    /// <summary>人工填。</summary>
    Person,

    /// <summary>机器给初值，人接着改。</summary>
    Both,
}

/// <summary>表格的一栏，模板里以“{{名}}”指明放在哪一列。</summary>
/// <param name="Name">栏名，即占位符里的名字。</param>
/// <param name="By">由谁填。</param>
/// <param name="Meaning">填什么，一句话，写在说明表里。</param>
internal sealed record SheetField(string Name, FilledBy By, string Meaning)
{
    /// <summary>模板里不能没有这一栏。</summary>
    public bool Required { get; init; }

    /// <summary>由谁填的说法。</summary>
    public string FilledByText => By switch { FilledBy.Machine => "机器填", FilledBy.Person => "人工填", _ => "机器初填、人工改" };
}
