namespace Huairou.Review.Reports.Templates;

/// <summary>模板可以用的一个占位符。</summary>
/// <param name="Name">名称，写在花括号里。</param>
/// <param name="Meaning">填入什么，一句话给改模板的人看。</param>
/// <param name="Required">缺了它文书就不完整：模板里必须有。</param>
internal sealed record TemplateField(string Name, string Meaning, bool Required = false);

/// <summary>模板可以用的一个列表：写成“列表.栏目”，所在的行或者段逐项重复。</summary>
/// <param name="Name">列表名。</param>
/// <param name="Meaning">列的是什么。</param>
/// <param name="Fields">每项的栏目。</param>
internal sealed record TemplateList(string Name, string Meaning, IReadOnlyList<TemplateField> Fields);

/// <summary>一个模板文件能用的全部占位符。模板的检查、说明文档与填写都以它为准。</summary>
/// <param name="File">模板文件名。</param>
/// <param name="Fields">单个的占位符。</param>
/// <param name="Lists">列表。</param>
internal sealed record TemplateSchema(string File, IReadOnlyList<TemplateField> Fields, IReadOnlyList<TemplateList> Lists)
{
    /// <summary>按名查列表；没有时为 null。</summary>
    public TemplateList? List(string name) => Lists.FirstOrDefault(l => l.Name == name);

    /// <summary>有没有这个单个占位符。</summary>
    public bool HasField(string name) => Fields.Any(f => f.Name == name);

    /// <summary>最像的名称，供报错时提醒；没有像的为空。</summary>
    public string Nearest(string name)
    {
        var names = Fields.Select(static f => f.Name).Concat(Lists.SelectMany(static l => l.Fields.Select(f => $"{l.Name}.{f.Name}"))).Concat(Lists.Select(static l => l.Name));
        return names.Select(n => (Name: n, Shared: n.Intersect(name).Count() - Math.Abs(n.Length - name.Length)))
            .Where(static n => n.Shared > 0)
            .OrderByDescending(static n => n.Shared).ThenBy(static n => n.Name, StringComparer.Ordinal)
            .Select(static n => n.Name).FirstOrDefault("");
    }
}
