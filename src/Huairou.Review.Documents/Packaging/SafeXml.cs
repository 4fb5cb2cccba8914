using System.Xml;

namespace Huairou.Review.Documents.Packaging;

/// <summary>读不可信 XML 的设置：禁 DTD、不取外部资源、限字符数。</summary>
public static class SafeXml
{
    /// <summary>新的读取设置。</summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.MaxPartBytes,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>异常是否因为 DTD 被禁。</summary>
    public static bool IsDtd(XmlException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);
    }
}
