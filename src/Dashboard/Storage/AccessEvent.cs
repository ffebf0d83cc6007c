using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>What happened to accounts, tokens and sessions.</summary>
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
}

/// <summary>One of these. Written once and never changed; the file itself holds that.</summary>
public sealed class AccessEvent
{
    public long Id { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required AccessEventKind Kind { get; init; }

    /// <summary>Key and name of who did it.</summary>
    public required string ActorKey { get; init; }

    public required string ActorName { get; init; }

    /// <summary>What it was done to, in a few words; never a secret.</summary>
    public string? Subject { get; init; }

    /// <summary>The network address from which it was asked.</summary>
    public string? Address { get; init; }
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
