using System.Text;
using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// All rows of a statement as a file, streamed from its process to the client: CSV and Parquet are written by the
/// engine itself in its cage, JSON and XLSX are made of its lines. Memory does not grow with the rows.
/// </summary>
sealed class StatementFiles(StatementRunner statements, QueryLimits limits, StatementQueue queue, TimeProvider time)
{
    const int Chunk = 128 << 10;

    /// <summary>Sends the file.</summary>
    /// <returns>Null when it was sent, or broken off after its beginning; else why nothing was sent.</returns>
    /// <exception cref="OperationCanceledException">The request was aborted, or the client was too slow; the process is
    /// dead.</exception>
    public async Task<StatementFileOutcome> Send(StatementQuestion question, FileFormat format, Language language,
        CurrentUser user, HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        using var slot = await queue.Enter(user, cancellationToken);
        if (slot is null) return new(new StatementFailure(FailureKind.QueueFull));
        using var run = statements.Begin(question, limits.ExportDeadlineSeconds, cancellationToken, out var failure);
        if (run is null) return new(failure);
        using var body = new BufferedResponse(http.Response, response => Head(response, format, run, language),
            limits.ExportBytes, time);
        try
        {
            await statements.Start(run, language);
            failure = await (format switch
            {
                FileFormat.Csv or FileFormat.Parquet => Raw(question, format, language, run, body),
                FileFormat.Xlsx => Workbook(question, language, run, body),
                _ => Lines(question, run, body),
            });
            if (failure is null) await body.End(run.End);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && !body.IsTooSlow)
        {
            failure = new StatementFailure(FailureKind.Deadline);
        }
        catch (JsonException)
        {
            failure = StatementRunner.TooNested;
        }
        finally
        {
            statements.KeepReady(run);
        }

        // What is begun cannot be taken back: a broken transfer is the only honest end of it.
        if (failure is not null && body.IsBegun) http.Abort();
        return new(failure) { Load = run.Load, Bytes = body.Bytes, Rows = run.Rows, IsBegun = body.IsBegun };
    }

    void Head(HttpResponse response, FileFormat format, RunningStatement run, Language language)
    {
        response.ContentType = format.MediaType();
        response.Headers.ContentDisposition = $"attachment; filename=\"{format.FileName(run.Load, language)}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Load"] = Format.Plain(run.Load);
        if (run.Rows is { } rows) response.Headers["X-Row-Count"] = Format.Plain(rows);
        if (run.IsTruncated is { } cut) response.Headers["X-Truncated"] = cut ? "true" : "false";
    }

    async Task<StatementFailure?> Raw(StatementQuestion question, FileFormat format, Language language,
        RunningStatement run, BufferedResponse body)
    {
        var isVietnamese = language == Language.Vi;
        await run.Worker.Send(StatementRunner.RequestOf(question, run) with
        {
            Format = format.Extension(),
            Whole = question.MaxRows is null,
            MaxRows = question.MaxRows ?? limits.MaxRows,
            MaxBytes = limits.ExportBytes,
            Delimiter = isVietnamese ? ";" : ",",
            DecimalComma = isVietnamese,
        }, run.End);
        await using var said = run.Worker.ReadErrors(run.End).GetAsyncEnumerator(run.End);
        // The first line comes before the first byte; where nothing can be read of it, the process has failed.
        if (await Next(said) is not { } first) return await statements.EndedBefore(run);
        if (StatementRunner.Ending(first) is { Failure: { } refused }) return refused;
        run.ReadHead(first);
        if (format == FileFormat.Csv && !await body.Write(Encoding.UTF8.Preamble.ToArray(), run.End))
            return new StatementFailure(FailureKind.Bytes);
        var buffer = new byte[Chunk];
        for (int read; (read = await run.Worker.Output.ReadAsync(buffer, run.End)) > 0;)
            if (!await body.Write(buffer.AsMemory(0, read), run.End)) return new StatementFailure(FailureKind.Bytes);
        return await Next(said) is { } last && StatementRunner.Ending(last) is { } ending ? ending.Failure
            : await statements.EndedBefore(run);
    }

    async Task<StatementFailure?> Lines(StatementQuestion question, RunningStatement run, BufferedResponse body)
    {
        await Ask(question, run, int.MaxValue);
        var isFirst = true;
        Task<bool> Text(string text) => body.Write(Encoding.UTF8.GetBytes(text), run.End);
        while (await run.Worker.Lines.ReadLineAsync(run.End) is { } line)
        {
            if (line.StartsWith(RowsMark, StringComparison.Ordinal))
            {
                // A line of rows is {"rows":[...]}: the content between is copied unchanged.
                if (!await Text((isFirst ? "" : ",") + line[RowsMark.Length..^2]))
                    return new StatementFailure(FailureKind.Bytes);
                isFirst = false;
                continue;
            }

            var told = JsonElement.Parse(line);
            if (StatementRunner.Ending(told) is not { } ending)
            {
                if (!await Text(
                    $"{{\"load\":{Format.Plain(run.Load)},\"columns\":{told.GetProperty("columns").GetRawText()},\"isIllustrative\":{(told.GetProperty("illustrative").GetBoolean() ? "true" : "false")},\"rows\":["))
                {
                    return new StatementFailure(FailureKind.Bytes);
                }

                continue;
            }

            if (ending.Failure is not null) return ending.Failure;
            run.Rows = ending.RowCount;
            return await Text(
                $"],\"rowCount\":{Format.Plain(ending.RowCount)},\"truncated\":{(ending.TruncatedBy is null ? "false" : "true")},\"elapsedMs\":{Format.Plain(ending.ElapsedMs)}}}")
                ? null : new StatementFailure(FailureKind.Bytes);
        }

        return await statements.EndedBefore(run);
    }

    async Task<StatementFailure?> Workbook(StatementQuestion question, Language language, RunningStatement run,
        BufferedResponse body)
    {
        await Ask(question, run, ResultWorkbook.MaxRows);
        using var workbook = new ResultWorkbook(run.Load, language);
        while (await run.Worker.Lines.ReadLineAsync(run.End) is { } line)
        {
            var told = JsonElement.Parse(line);
            if (told.TryGetProperty("rows", out var rows))
            {
                workbook.Add(rows);
            }
            else if (StatementRunner.Ending(told) is not { } ending)
            {
                var columns = StatementRunner.ColumnsOf(told);
                if (columns.Count > ResultWorkbook.MaxColumns)
                {
                    return new StatementFailure(FailureKind.Bytes,
                        $"A sheet of Excel takes {ResultWorkbook.MaxColumns} columns, and the result has {columns.Count}.");
                }

                workbook.Begin(columns, told.GetProperty("illustrative").GetBoolean());
            }
            else if (ending.Failure is not null)
            {
                return ending.Failure;
            }
            else
            {
                run.Rows = ending.RowCount;
                return await workbook.CopyTo((bytes, cancellationToken) => body.Write(bytes, cancellationToken),
                    run.End)
                    ? null : new StatementFailure(FailureKind.Bytes);
            }
        }

        return await statements.EndedBefore(run);
    }

    // A line of the worker begins so where it carries rows.
    const string RowsMark = "{\"rows\":[";

    Task Ask(StatementQuestion question, RunningStatement run, long mostRows) =>
        run.Worker.Send(StatementRunner.RequestOf(question, run) with
        {
            Whole = question.MaxRows is null,
            MaxRows = Math.Min(question.MaxRows ?? mostRows, mostRows),
            MaxBytes = Math.Min(limits.ExportBytes, int.MaxValue),
        }, run.End);

    static async Task<JsonElement?> Next(IAsyncEnumerator<string> said)
    {
        while (await said.MoveNextAsync())
            if (said.Current.StartsWith('{')) return JsonElement.Parse(said.Current);
        return null;
    }
}

/// <summary>How the sending of a file ended.</summary>
/// <param name="Failure">Null where the whole file was sent.</param>
sealed record StatementFileOutcome(StatementFailure? Failure)
{
    public int? Load { get; init; }
    public long? Rows { get; init; }
    public long Bytes { get; init; }

    /// <summary>Its status had been sent when it failed: the transfer was broken off.</summary>
    public bool IsBegun { get; init; }
}
