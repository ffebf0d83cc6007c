using Analytics.Dashboard.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>An API token. Its text is shown once, when it is made; only its digest is stored.</summary>
public sealed class ApiToken
{
    public const int LongestName = 120;

    public int Id { get; init; }

    /// <summary>What it is for, of one line; several may have the same.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>The sha256 of the token.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Key of the account that made it for itself; null for one made at the command line.</summary>
    public string? OwnerKey { get; init; }

    /// <summary>In UTC, as all times here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>To the minute; null before it was ever used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Who asks with it: its owner where it has one.</summary>
    public CurrentUser User => new(OwnerKey ?? $"token:{Id}", Name, Role);

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>What must hold for tokens.</summary>
sealed class ApiTokenRules : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        builder.Property(t => t.Role).HasConversion<string>();
        builder.Ignore(t => t.User);
        builder.HasIndex(t => t.Hash).IsUnique();
    }
}
