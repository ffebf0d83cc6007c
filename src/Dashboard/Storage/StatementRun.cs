using Analytics.Dashboard.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>How a statement ended.</summary>
public enum StatementOutcome
{
    Answered,

    /// <summary>Answered with fewer rows than the result has; the answer states it.</summary>
    Truncated,

    /// <summary>The statement is not permitted.</summary>
    Refused,

    /// <summary>DuckDB could not read or run it.</summary>
    Invalid,
    Memory,
    TooLarge,
    Deadline,
    Cancelled,
    QueueFull,
    Failed,
}

/// <summary>
/// A statement that was run: by which account, when, and its outcome. Written once and never changed; triggers of the
/// file enforce it.
/// </summary>
public sealed class StatementRun
{
    public const int LongestMessage = 500, LongestName = 120;

    public long Id { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    public required string AskerKey { get; init; }

    public required string AskerName { get; init; }

    /// <summary><c>page</c> or <c>api</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The statement as received; cut after 1 MiB.</summary>
    public required string Sql { get; init; }

    /// <summary>Values of its parameters by name: an object in JSON.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>Number of the load that it read; null if it ended before that.</summary>
    public int? Load { get; init; }

    /// <summary>Rows of the answer.</summary>
    public long? Rows { get; init; }

    /// <summary>Bytes of the answer.</summary>
    public long? Bytes { get; init; }

    public required StatementOutcome Outcome { get; init; }

    /// <summary>The error message of a statement without an answer; never a path.</summary>
    public string? Message { get; init; }

    public required int DurationMs { get; init; }

    /// <summary><c>json</c>, <c>csv</c>, <c>parquet</c>, <c>xlsx</c> or <c>page</c>.</summary>
    public required string Format { get; init; }

    /// <summary>A run of a user's statement; the caller sets the remaining properties.</summary>
    public static StatementRun Of(CurrentUser user, string channel, string format, string sql, StatementOutcome outcome,
        int durationMs) =>
        new()
        {
            AskerKey = user.Key, AskerName = user.Name, Channel = channel, Format = format, Sql = sql,
            Outcome = outcome, DurationMs = durationMs
        };
}

/// <summary>What must hold for statements.</summary>
sealed class StatementRunRules : IEntityTypeConfiguration<StatementRun>
{
    public void Configure(EntityTypeBuilder<StatementRun> builder)
    {
        builder.Property(r => r.At).HasConversion(UtcText.Converter);
        builder.Property(r => r.AskerName).HasMaxLength(StatementRun.LongestName);
        builder.Property(r => r.Outcome).HasConversion<string>();
        builder.Property(r => r.Message).HasMaxLength(StatementRun.LongestMessage);
        builder.HasIndex(r => new { r.AskerKey, r.Id });
        builder.HasIndex(r => r.At);
    }
}
