namespace Huairou.Review.Cli.Streaming;

/// <summary>按行读字节流：以 LF 断行，去掉行末 CR 与文件开头的 BOM；读到一行就交出一行。</summary>
internal sealed class LineReader(Stream input, int limit = LineReader.DefaultLimit)
{
    /// <summary>一行的最大字节数；再长的行作为坏行跳过，内存不会无限增长。</summary>
    public const int DefaultLimit = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _eof;

    /// <summary>刚交出的行号，从 1 起。</summary>
    public long Number { get; private set; }

    /// <summary>读下一行。</summary>
    /// <param name="line">行的内容，下次读取前有效；过长的行为空。</param>
    /// <param name="tooLong">这一行超过上限。</param>
    /// <returns>还有行时为真。</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        tooLong = false;
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Number++;
                line = tooLong ? default : Take(_start, _start + scanned + found);
                _start += scanned + found + 1;
                return true;
            }

            scanned = _end - _start;
            if (_eof)
            {
                var any = scanned > 0 || tooLong;
                Number += any ? 1 : 0;
                line = tooLong || !any ? default : Take(_start, _end);
                _start = _end;
                return any;
            }

            if (scanned > limit)
            {
                tooLong = true;
                (_start, _end, scanned) = (0, 0, 0);
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int from, int to)
    {
        if (Number == 1 && _buffer.AsSpan(from, to - from).StartsWith("\uFEFF"u8))
        {
            from += 3;
        }

        return _buffer.AsMemory(from, (to > from && _buffer[to - 1] == (byte)'\r' ? to - 1 : to) - from);
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _eof = read == 0;
    }
}
