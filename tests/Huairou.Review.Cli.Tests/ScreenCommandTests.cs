using System.Text;
using System.Text.Json;

namespace Huairou.Review.Cli.Tests;

public sealed class ScreenCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public void 一行进一行出_次序相同_id原样()
    {
        var status = _cli.Run("{\"id\":7,\"text\":\"出嫁女不分红\"}\n{\"id\":null,\"text\":\"平安\"}\n{\"text\":\"平安\"}\n{\"id\":{\"k\":[1]},\"text\":\"媳妇做家务\",\"kind\":\"村规民约\"}\n", ["screen"]);
        Assert.Equal(0, status);
        var lines = Lines();
        Assert.Equal(["7", "null", "null", "{\"k\":[1]}"], lines.Select(l => l.GetProperty("id").GetRawText()));
        Assert.Equal(["violation", "none", "none", "improper"], lines.Select(l => l.GetProperty("verdict").GetString()));
        Assert.Equal(6, lines[0].GetProperty("findings")[0].GetProperty("end").GetInt32());
    }

    [Theory]
    [InlineData("不是JSON")]
    [InlineData("[1]")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":1,\"text\":5}")]
    [InlineData("{\"id\":1,\"text\":\"a\",\"kind\":3}")]
    [InlineData("{\"id\":1,\"text\":\"\\ud800\"}")]
    public void 坏行写错误_其余照常_状态3(string bad)
    {
        Assert.Equal(3, _cli.Run($"{{\"id\":1,\"text\":\"平安\"}}\n\n{bad}\n{{\"id\":2,\"text\":\"平安\"}}", ["screen"]));
        var lines = Lines();
        Assert.Equal(3, lines.Count);
        Assert.Equal(["id", "line", "error"], lines[1].EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("id").ValueKind);
        Assert.Equal(3, lines[1].GetProperty("line").GetInt32());
        Assert.Equal(2, lines[2].GetProperty("id").GetInt32());
    }

    [Fact]
    public void 不是UTF8的行是坏行()
    {
        byte[] input = [.. "{\"text\":\""u8, 0xB4, 0xE5, .. "\"}\n{\"text\":\"平安\"}\n"u8];
        Assert.Equal(3, _cli.Run(input, ["screen"]));
        Assert.Equal("none", Lines()[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void 容忍BOM与CRLF与末行无换行()
    {
        Assert.Equal(0, _cli.Run("\uFEFF{\"id\":1,\"text\":\"平安\"}\r\n{\"id\":2,\"text\":\"平安\"}", ["screen"]));
        Assert.Equal(2, Lines().Count);
        Assert.DoesNotContain((byte)'\r', _cli.OutputBytes);
    }

    [Fact]
    public void 写完一行立即送出_不等后面的输入()
    {
        using var input = new StepStream("{\"id\":1,\"text\":\"平安\"}\n", "{\"id\":2,\"text\":\"平安\"}\n");
        var seen = new List<long>();
        MemoryStream? output = null;
        input.BeforeRead = () => seen.Add(output?.Length ?? -1);
        using var host = new CliHost { Input = input, Output = output = new MemoryStream(), Error = new MemoryStream(), OpenReviewer = o => new FakeReviewer(o) };
        Assert.Equal(0, Application.Run(["screen"], host));
        Assert.True(seen.Count >= 3);
        Assert.True(seen[1] > 0, "读第二行之前，第一行的结果应当已经写出");
        Assert.True(seen[2] > seen[1]);
    }

    [Fact]
    public void 一行引擎出错不拖累其余_最后状态4()
    {
        Assert.Equal(4, _cli.Run("{\"text\":\"爆炸\"}\n{\"text\":\"平安\"}\n", ["screen"]));
        Assert.Equal("internal", Lines()[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("none", Lines()[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void 过长的行是坏行_行号仍对()
    {
        var reader = new Streaming.LineReader(new MemoryStream(Encoding.UTF8.GetBytes(new string('a', 300_000) + "\nb\n")), limit: 1000);
        Assert.True(reader.TryRead(out _, out var tooLong));
        Assert.True(tooLong);
        Assert.True(reader.TryRead(out var line, out tooLong));
        Assert.False(tooLong);
        Assert.Equal("b", Encoding.UTF8.GetString(line.Span));
        Assert.Equal(2, reader.Number);
        Assert.False(reader.TryRead(out _, out _));
    }

    public void Dispose() => _cli.Dispose();

    private List<JsonElement> Lines() =>
        [.. _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    // 每次读取只给一段，模拟对方一行一行地写。
    private sealed class StepStream(params string[] parts) : MemoryStream
    {
        private int _next;

        public Action? BeforeRead { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            BeforeRead?.Invoke();
            return _next < parts.Length ? Encoding.UTF8.GetBytes(parts[_next++], buffer.AsSpan(offset, count)) : 0;
        }
    }
}
