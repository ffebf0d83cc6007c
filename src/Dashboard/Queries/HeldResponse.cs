namespace Analytics.Dashboard.Queries;

/// <summary>
/// The body of an answer that is streamed, its beginning held back: what fails early is still told by a status, and what
/// fails later breaks the transfer off, so that half a file is never taken for a whole one.
/// </summary>
sealed class HeldResponse(HttpResponse response, Action<HttpResponse> head, long mostBytes) : IDisposable
{
    const int HeldBytes = 1 << 20;

    readonly MemoryStream _held = new();

    public long Bytes { get; private set; }

    /// <summary>The status is sent.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether there was room for it.</summary>
    public async Task<bool> Write(ReadOnlyMemory<byte> bytes, CancellationToken gone)
    {
        Bytes += bytes.Length;
        if (Bytes > mostBytes) return false;
        if (!IsBegun && _held.Length + bytes.Length <= HeldBytes)
        {
            _held.Write(bytes.Span);
            return true;
        }

        await Begin(gone);
        await response.Body.WriteAsync(bytes, gone);
        return true;
    }

    /// <summary>Sends what is held back; the answer is whole.</summary>
    public async Task End(CancellationToken gone)
    {
        if (!IsBegun) response.ContentLength = _held.Length;
        await Begin(gone);
        await response.Body.FlushAsync(gone);
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    async Task Begin(CancellationToken gone)
    {
        if (IsBegun) return;
        IsBegun = true;
        head(response);
        await response.Body.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), gone);
    }
}
