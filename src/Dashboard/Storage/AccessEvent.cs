using Analytics.Dashboard.Files;
using Analytics.Dashboard.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>Kinds of logged events. Stored by name: a kind may be added anywhere, and none may be renamed.</summary>
public enum AccessEventKind
{
    SignedIn,

    /// <summary>A wrong password for an account that exists.</summary>
    SignInRefused,
    SignedOut,
    AccountCreated,
    RoleChanged,
    AccountDisabled,
    AccountEnabled,
    PasswordReset,
    PasswordChanged,
    TokenCreated,
    TokenRevoked,

    /// <summary>Figures left as a file. Of a file of a statement, <see cref="StatementRun"/> has the rest.</summary>
    Exported,
    LoadOrdered,
    VerifyOrdered,
    ReleaseOrdered,
    RollBackOrdered,
    BriefOrdered,

    /// <summary>An order that was written down and then not carried out.</summary>
    OrderFailed,
    ScenarioSaved,
    ScenarioRetired,
    QuerySaved,
    QueryChanged,
    QueryShared,
    QueryUnshared,
    QueryRetired,
}

/// <summary>One of these. Written once and never changed; the file itself holds that.</summary>
public sealed class AccessEvent
{
    public const int LongestSubject = 300, LongestReason = 500;

    public long Id { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required AccessEventKind Kind { get; init; }

    /// <summary>Key and name of who did it.</summary>
    public required string ActorKey { get; init; }

    public required string ActorName { get; init; }

    /// <summary>What it was done to, in a few words; never a secret.</summary>
    public string? Subject { get; init; }

    /// <summary>The reason given with the order; for an order that failed, the answer.</summary>
    public string? Reason { get; init; }

    /// <summary>The network address from which it was asked.</summary>
    public string? Address { get; init; }

    /// <summary>Makes an event; each text becomes one line and is cut to the length of its column.</summary>
    public static AccessEvent Of(AccessEventKind kind, CurrentUser actor, DateTimeOffset at, string? subject = null,
        string? reason = null) => new()
        {
            At = at, Kind = kind, ActorKey = actor.Key, ActorName = actor.Name, Subject = Line(subject, LongestSubject),
            Reason = Line(reason, LongestReason), Address = actor.Address,
        };

    static string? Line(string? text, int longest) =>
        text is null ? null : SafeText.Line(text) is var line && line.Length > longest ? line[..longest] : line;
}

/// <summary>What must hold for them.</summary>
sealed class AccessEventRules : IEntityTypeConfiguration<AccessEvent>
{
    public void Configure(EntityTypeBuilder<AccessEvent> builder)
    {
        builder.Property(e => e.At).HasConversion(UtcText.Converter);
        builder.Property(e => e.Kind).HasConversion<string>();
        builder.HasIndex(e => e.At);
    }
}
