using Analytics.Dashboard.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>How a statement ended.</summary>
public enum StatementOutcome
{
    Answered,

    /// <summary>Answered with fewer rows than there were, and said so.</summary>
    Truncated,

    /// <summary>It asked for what nobody may ask.</summary>
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

/// <summary>A statement that somebody ran: what, when, and what became of it. Written once and never changed; the file itself holds that.</summary>
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

    /// <summary>As it came; cut after 1 MiB.</summary>
    public required string Sql { get; init; }

    /// <summary>Values of its parameters by name: an object in JSON.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>Number of the load that it read; null where it never came so far.</summary>
    public int? Load { get; init; }

    /// <summary>Rows answered.</summary>
    public long? Rows { get; init; }

    /// <summary>Bytes answered.</summary>
    public long? Bytes { get; init; }

    public required StatementOutcome Outcome { get; init; }

    /// <summary>What was said of it where it was not answered; never a path.</summary>
    public string? Message { get; init; }

    public required int DurationMs { get; init; }

    /// <summary><c>json</c>, <c>csv</c>, <c>parquet</c>, <c>xlsx</c> or <c>page</c>.</summary>
    public required string Format { get; init; }

    /// <summary>A statement of an user, for the rest to be filled in by whoever ran it.</summary>
    public static StatementRun Of(CurrentUser user, string channel, string format, string sql, StatementOutcome outcome, int durationMs) =>
        new() { AskerKey = user.Key, AskerName = user.Name, Channel = channel, Format = format, Sql = sql, Outcome = outcome, DurationMs = durationMs };
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
