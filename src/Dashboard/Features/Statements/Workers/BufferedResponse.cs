namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>
/// The body of a streamed answer with its beginning buffered: an early error still sets the status, and a
/// later error aborts the transfer, so that half a file is never taken for a whole one. A client slower than any usual
/// line is cut off, because a file holds its slot until it is sent.
/// </summary>
sealed class BufferedResponse(HttpResponse response, Action<HttpResponse> head, long mostBytes, TimeProvider time)
    : IDisposable
{
    const int HeldBytes = 1 << 20;

    // 13 kB a second. The server's own least rate does not do: what the kernel's buffers took at once counts there as
    // minutes to come.
    const int Piece = 128 << 10;
    static readonly TimeSpan PieceWithin = TimeSpan.FromSeconds(10);

    readonly MemoryStream _held = new();

    public long Bytes { get; private set; }

    /// <summary>The status is sent.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>The reader was cut off.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>Whether there was room for it.</summary>
    /// <exception cref="OperationCanceledException">The request was aborted, or the client was too slow.</exception>
    public async Task<bool> Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Bytes += bytes.Length;
        if (Bytes > mostBytes) return false;
        if (!IsBegun && _held.Length + bytes.Length <= HeldBytes)
        {
            _held.Write(bytes.Span);
            return true;
        }

        await Begin(cancellationToken);
        await Send(bytes, cancellationToken);
        return true;
    }

    /// <summary>Sends what is held back; the answer is whole.</summary>
    public async Task End(CancellationToken cancellationToken)
    {
        if (!IsBegun) response.ContentLength = _held.Length;
        await Begin(cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    async Task Begin(CancellationToken cancellationToken)
    {
        if (IsBegun) return;
        IsBegun = true;
        head(response);
        await Send(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
    }

    async Task Send(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < bytes.Length; sent += Piece)
        {
            using var late = new CancellationTokenSource(PieceWithin, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            try
            {
                await response.Body.WriteAsync(bytes.Slice(sent, Math.Min(Piece, bytes.Length - sent)), either.Token);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested)
            {
                IsTooSlow = true;
                response.HttpContext.Abort();
                throw;
            }
        }
    }
}
