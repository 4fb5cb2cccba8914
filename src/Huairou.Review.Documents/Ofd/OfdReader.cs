namespace Huairou.Review.Documents.Ofd;

/// <summary>读 OFD。</summary>
public static class OfdReader
{
    /// <summary>读。</summary>
    /// <param name="name">名。</param>
    /// <param name="bytes">内容。</param>
    public static Draft Read(string name, byte[] bytes) => throw new DocumentException("unsupported", name + bytes.Length);
}
