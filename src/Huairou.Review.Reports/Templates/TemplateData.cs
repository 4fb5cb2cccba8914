namespace Huairou.Review.Reports.Templates;

/// <summary>要填进模板的内容：单个的文字与列表。</summary>
internal sealed class TemplateData
{
    private readonly Dictionary<string, RichText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<TemplateData>> _lists = new(StringComparer.Ordinal);

    /// <summary>已填的名称。</summary>
    public IEnumerable<string> Names => _texts.Keys.Concat(_lists.Keys);

    /// <summary>填一个文字。</summary>
    public TemplateData Set(string name, string text) => Set(name, RichText.Of(text));

    /// <summary>填一个有样子的文字。</summary>
    public TemplateData Set(string name, RichText text)
    {
        _texts[name] = text;
        return this;
    }

    /// <summary>填一个列表。</summary>
    public TemplateData Set(string name, IReadOnlyList<TemplateData> items)
    {
        _lists[name] = items;
        return this;
    }

    /// <summary>取文字。</summary>
    public RichText Text(string name) => _texts.TryGetValue(name, out var text) ? text : throw new InvalidOperationException($"没有填写“{name}”。");

    /// <summary>取列表；不是列表时为 null。</summary>
    public IReadOnlyList<TemplateData>? List(string name) => _lists.GetValueOrDefault(name);

    /// <summary>有没有内容：文字不空，或者列表有项。</summary>
    public bool Has(string name) => _lists.TryGetValue(name, out var list) ? list.Count > 0 : !Text(name).IsEmpty;
}

/// <summary>填写时看得见的内容：整份文书的，加上正在重复的各项。</summary>
/// <param name="root">整份文书的。</param>
/// <param name="list">正在重复的列表；没有时为空。</param>
/// <param name="item">当前项。</param>
internal sealed class TemplateScope(TemplateData root, string list = "", TemplateData? item = null)
{
    /// <summary>是不是正在重复这个列表。</summary>
    public bool IsOpen(string name) => item is not null && list == name;

    /// <summary>进入列表的一项。</summary>
    public TemplateScope Enter(string name, TemplateData one) => new(root, name, one);

    /// <summary>取列表。</summary>
    public IReadOnlyList<TemplateData> Items(string name) => root.List(name) ?? throw new InvalidOperationException($"没有填写列表“{name}”。");

    /// <summary>占位符的值。</summary>
    public RichText Value(Placeholder placeholder) => placeholder.List.Length > 0 ? item!.Text(placeholder.Name) : root.Text(placeholder.Name);

    /// <summary>条件是否成立。</summary>
    public bool Has(Placeholder placeholder) => placeholder.List.Length > 0 ? item!.Has(placeholder.Name) : root.Has(placeholder.Name);
}
