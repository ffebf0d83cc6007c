using System.Text.Json;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>Where a statement was asked.</summary>
public enum StatementChannel { Page, Api }

/// <summary>
/// Runs statements of users and logs each: who, when, what, on which load, how it ended. Pages and the API use
/// <see cref="StatementRunner"/> only through this class. A statement that cannot be logged is not answered.
/// </summary>
sealed class AuditedStatements(StatementRunner statements, StatementFiles files, StatementLog log, AccessLog exports,
    TimeProvider time)
{
    const string PageFormat = "page", JsonFormat = "json";

    /// <summary>A statement has ended: how, where it was asked, and after how long.</summary>
    public event Action<StatementOutcome, StatementChannel, TimeSpan>? Ended;

    /// <summary>Asks a statement. One that is only described is not run, and not written down.</summary>
    /// <exception cref="OperationCanceledException">The request was aborted.</exception>
    public async Task<StatementReply> Ask(StatementQuestion question, CurrentUser user, StatementChannel channel,
        CancellationToken cancellationToken)
    {
        if (question.Mode == StatementMode.Describe) return await statements.Ask(question, user, cancellationToken);
        var began = time.GetTimestamp();
        var format = channel == StatementChannel.Page ? PageFormat : JsonFormat;
        try
        {
            var reply = await statements.Ask(question, user, cancellationToken);
            var (outcome, detail) = reply.Failure is { } failure ? (OutcomeOf(failure), failure.Detail)
                : (reply.Answer!.IsTruncated ? StatementOutcome.Truncated : StatementOutcome.Answered, null);
            var isKept = Write(question, user, channel, format, outcome, began, reply.Answer?.Load
                ?? question.Load, reply.Answer?.Rows.Count, reply.Answer?.Bytes, detail);
            return isKept ? reply : new StatementFailure(FailureKind.NotWrittenDown);
        }
        catch (OperationCanceledException)
        {
            Write(question, user, channel, format, StatementOutcome.Cancelled, began, question.Load, null, null, null);
            throw;
        }
    }

    /// <summary>Sends all rows as a file.</summary>
    /// <returns>Null when it was sent, or broken off after its beginning; else why nothing was sent.</returns>
    /// <exception cref="OperationCanceledException">The request was aborted.</exception>
    public async Task<StatementFailure?> Send(StatementQuestion question, FileFormat format, Language language,
        CurrentUser user, StatementChannel channel, HttpContext http)
    {
        var began = time.GetTimestamp();
        try
        {
            exports.Order(AccessEventKind.Exported, user, $"SQL, {format.Extension()}");
        }
        catch (AuditLogUnavailableException)
        {
            return new StatementFailure(FailureKind.NotWrittenDown);
        }

        try
        {
            var sent = await files.Send(question, format, language, user, http);
            var outcome = sent.Failure is { } failure ? OutcomeOf(failure) : StatementOutcome.Answered;
            // The last bytes of a file wait in the server until this returns: breaking it off takes it back.
            if (!Write(question, user, channel, format.Extension(), outcome, began, sent.Load
                ?? question.Load, sent.Rows, sent.Bytes, sent.Failure?.Detail))
            {
                http.Abort();
            }

            return sent.IsBegun ? null : sent.Failure;
        }
        catch (OperationCanceledException)
        {
            Write(question, user, channel, format.Extension(), StatementOutcome.Cancelled, began, question.Load, null,
                null, null);
            throw;
        }
    }

    bool Write(StatementQuestion question, CurrentUser user, StatementChannel channel, string format,
        StatementOutcome outcome, long began, int? load, long? rows, long? bytes, string? detail)
    {
        var took = time.GetElapsedTime(began);
        Ended?.Invoke(outcome, channel, took);
        return log.Add(new StatementRun
        {
            AskerKey = user.Key, AskerName = user.Name, Channel = channel.ToString().ToLowerInvariant(),
            Format = format,
            Sql = question.Sql, Parameters = JsonSerializer.Serialize(question.Parameters),
            Outcome = outcome, DurationMs = (int)took.TotalMilliseconds, Load = load, Rows = rows, Bytes = bytes,
            Message = detail,
        });
    }

    static StatementOutcome OutcomeOf(StatementFailure failure) => failure.Kind switch
    {
        FailureKind.Refused => StatementOutcome.Refused,
        FailureKind.Invalid => StatementOutcome.Invalid,
        FailureKind.Deadline => StatementOutcome.Deadline,
        FailureKind.Memory => StatementOutcome.Memory,
        FailureKind.Rows or FailureKind.Bytes or FailureKind.TooLong => StatementOutcome.TooLarge,
        FailureKind.QueueFull => StatementOutcome.QueueFull,
        _ => StatementOutcome.Failed,
    };
}
