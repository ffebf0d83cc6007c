using System.Text;
using System.Text.Json;
using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// Runs the statements that people type, each in a process of its own: its slot, its deadline, its limits, its end.
/// What its answer is buffered, so a failure half way is a failure and no half answer.
/// </summary>
sealed class StatementRunner(QueryLimits limits, StatementQueue queue, WorkerPool workers, PublishedSnapshots snapshots,
    IllustrativeTables illustrative, TimeProvider time, ILogger<StatementRunner> log)
{
    const int Misuse = 2, Signalled = 128, ProcessorTimeSpent = Signalled + 24;

    /// <summary>What JSON does not take: lists and structs within each other, deeper than its readers go.</summary>
    internal static readonly StatementFailure TooNested =
        new(FailureKind.Invalid, "The result is nested more than 60 levels deep: unnest it, or cast it to VARCHAR.");

    /// <summary>
    /// The isolation of the newest answered statement, as its process reported it: landlock or memory-copy; null before
    /// the first answer.
    /// </summary>
    public string? Cage { get; private set; }

    /// <summary>Runs one statement and waits for its answer.</summary>
    /// <exception cref="OperationCanceledException">The request was aborted; the process is dead.</exception>
    public async Task<StatementReply> Ask(StatementQuestion question, CurrentUser user,
        CancellationToken cancellationToken)
    {
        using var slot = await queue.Enter(user, cancellationToken);
        if (slot is null) return new StatementFailure(FailureKind.QueueFull);
        using var run = Begin(question, limits.DeadlineSeconds, cancellationToken, out var failure);
        if (run is null) return failure!;
        try
        {
            await Start(run, Language.Vi);
            await run.Worker.Send(RequestOf(question,
                run) with
            {
                MaxRows = Math.Min(question.MaxRows ?? limits.MaxRows, limits.MaxRows),
                MaxBytes = limits.MaxBytes,
                CountSeconds = limits.CountSeconds
            }, run.End);
            var lines = new List<JsonElement>();
            while (await run.Worker.Lines.ReadLineAsync(run.End) is { } line)
            {
                run.Bytes += line.Length;
                lines.Add(JsonElement.Parse(line));
            }

            return lines is [.., var last] && Ending(last) is { } ending ? ending.Failure is { } told ? told
                : Answer(lines, ending, run) : await EndedBefore(run);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new StatementFailure(FailureKind.Deadline);
        }
        catch (JsonException)
        {
            return TooNested;
        }
        finally
        {
            KeepReady(run);
        }
    }

    /// <summary>
    /// A run on the load that is asked for, its deadline set; null with the reason where there is no such load, or the
    /// statement is too long.
    /// </summary>
    internal RunningStatement? Begin(StatementQuestion question, int seconds, CancellationToken cancellationToken,
        out StatementFailure? failure)
    {
        failure = Encoding.UTF8.GetByteCount(question.Sql) <= QueryLimits.LongestStatement ? null
            : new StatementFailure(FailureKind.TooLong);
        if (failure is not null) return null;
        var lease = snapshots.Acquire(question.Load);
        failure = lease is not null ? null
            : new StatementFailure(question.Load is null ? FailureKind.NothingPublished : FailureKind.NoSuchLoad);
        return lease is null
            ? null : new RunningStatement(lease, TimeSpan.FromSeconds(seconds), time, cancellationToken);
    }

    /// <summary>Gives a run its process.</summary>
    internal async Task Start(RunningStatement run, Language language)
    {
        var invented = await illustrative.Read(run.Manifest).WaitAsync(run.End);
        run.Start(workers, new IllustrativeMark(invented, language.Say("Số liệu minh họa",
            "Illustrative data"), language.Say("Nguồn số liệu", "Provenance")));
    }

    internal static WorkerRequest RequestOf(StatementQuestion question, RunningStatement run) => new()
    {
        Sql = question.Sql, Parameters = question.Parameters, Mode = question.Mode, OrderBy = question.OrderBy,
        Illustrative = run.Illustrative,
    };

    /// <summary>Has workers ready again, of what readers get now, once this run is over.</summary>
    internal void KeepReady(RunningStatement run)
    {
        run.Dispose();
        using var current = snapshots.Acquire();
        if (current is not null) workers.Keep(current.DatabasePath);
    }

    /// <summary>Starts processes ahead of the first statement, for a page on which one will be typed.</summary>
    public void WarmUp()
    {
        using var current = snapshots.Acquire();
        if (current is null) return;
        workers.Keep(current.DatabasePath);
        _ = illustrative.Read(current.Manifest);
    }

    /// <summary>A worker that ended without its last line: a limit of the kernel, or a fault.</summary>
    internal async Task<StatementFailure> EndedBefore(RunningStatement run)
    {
        var code = await run.Worker.ExitCode(run.End);
        if (code == ProcessorTimeSpent) return new StatementFailure(FailureKind.Deadline);
        // The engine reports an exhausted memory limit itself; the kernel kills a process that exhausts the machine's
        // memory.
        if (code > Signalled) return new StatementFailure(FailureKind.Memory);
        var said = new List<string>();
        // The text after a colon may be the statement, or a path.
        await foreach (var line in run.Worker.ReadErrors(run.End)) said.Add(line.Split(':')[0]);
        log.LogError("The worker of a statement ended with code {Code} ({Misuse}): {Said}", code, code == Misuse
            ? "misuse" : "crash", string.Join(" | ", said.Take(5)));
        return new StatementFailure(FailureKind.Fault);
    }

    /// <summary>How an answer ended, from its last line; null for any other line.</summary>
    internal static StatementEnding? Ending(JsonElement line) =>
        line.TryGetProperty("error", out var error) ? new StatementEnding(FailureOf(error), 0, null, null, 0)
        : line.TryGetProperty("parameters", out _) ? new StatementEnding(null, 0, 0, null, 0)
        // A file has its count of rows in its first line, if they were counted beforehand.
        : line.TryGetProperty("columns", out _) ? null
        : line.TryGetProperty("rowCount", out var rows)
            ? new StatementEnding(null, rows.GetInt64(), line.TryGetProperty("totalRows", out var total)
                && total.ValueKind == JsonValueKind.Number ? total.GetInt64() : null,
                line.TryGetProperty("truncatedBy", out var by) ? by.GetString() : null,
                line.GetProperty("elapsedMs").GetDouble())
        : null;

    static StatementFailure FailureOf(JsonElement error) => new(error.GetProperty("kind").GetString() switch
    {
        "refused" => FailureKind.Refused,
        "memory" => FailureKind.Memory,
        "rows" => FailureKind.Rows,
        "bytes" => FailureKind.Bytes,
        _ => FailureKind.Invalid,
    }, error.GetProperty("message").GetString());

    StatementAnswer Answer(List<JsonElement> lines, StatementEnding ending, RunningStatement run)
    {
        var first = lines[0];
        if (first.TryGetProperty("cage", out var cage)) Cage = cage.GetString();
        return new StatementAnswer(run.Load, ColumnsOf(first),
            [.. lines.Where(l => l.TryGetProperty("rows", out _))
                .SelectMany(l => l.GetProperty("rows").EnumerateArray())],
            ending.TotalRows, ending.TruncatedBy,
            first.TryGetProperty("illustrative", out var mark) && mark.GetBoolean(), ending.ElapsedMs)
        {
            Bytes = run.Bytes,
            Parameters = first.TryGetProperty("parameters", out var parameters)
                ? [.. parameters.EnumerateArray()
                    .Select(p => new StatementParameter(p.GetProperty("name").GetString()!,
                        p.GetProperty("type").GetString()))] : [],
        };
    }

    internal static IReadOnlyList<ResultColumn> ColumnsOf(JsonElement first) =>
        [.. first.GetProperty("columns").EnumerateArray()
            .Select(c => new ResultColumn(c.GetProperty("name").GetString()!, c.GetProperty("type").GetString()!))];
}

/// <summary>How an answer ended.</summary>
/// <param name="Failure">Null where it is whole, or cut as it may be.</param>
sealed record StatementEnding(StatementFailure? Failure, long RowCount, long? TotalRows, string? TruncatedBy,
    double ElapsedMs);

/// <summary>A statement that runs: its process, the snapshot that it may read, and its deadline.</summary>
sealed class RunningStatement : IDisposable
{
    readonly SnapshotLease _lease;
    readonly CancellationTokenSource _deadline, _end;
    WorkerProcess? _worker;
    bool _isDisposed;

    public RunningStatement(SnapshotLease lease, TimeSpan timeout, TimeProvider time,
        CancellationToken cancellationToken)
    {
        (_lease, Manifest) = (lease, lease.Manifest);
        _deadline = new CancellationTokenSource(timeout, time);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
    }

    public WorkerProcess Worker => _worker ?? throw new InvalidOperationException("The run has not been started.");

    public IllustrativeMark? Illustrative { get; private set; }

    /// <summary>Of the load that is read.</summary>
    public Manifest Manifest { get; }

    public int Load => Manifest.Load;

    public void Start(WorkerPool workers, IllustrativeMark mark) =>
        (Illustrative, _worker) = (mark, workers.Take(_lease.DatabasePath));

    /// <summary>Characters of the answer so far.</summary>
    public long Bytes { get; set; }

    /// <summary>Rows of a file, once they are counted.</summary>
    public long? Rows { get; set; }

    /// <summary>Whether a file was cut at the requested number of rows.</summary>
    public bool? IsTruncated { get; private set; }

    /// <summary>Cancelled when the deadline has passed or the request was aborted.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Reads the count of rows from the first line of a file.</summary>
    public void ReadHead(JsonElement first)
    {
        if (first.TryGetProperty("rowCount", out var rows)) Rows = rows.GetInt64();
        if (first.TryGetProperty("truncated", out var truncated)) IsTruncated = truncated.GetBoolean();
    }

    /// <summary>Kills the process, whatever it does; a second time does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        _worker?.Dispose();
        _end.Dispose();
        _deadline.Dispose();
        _lease.Dispose();
    }
}
