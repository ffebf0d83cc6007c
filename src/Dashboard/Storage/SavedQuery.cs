using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>A saved SQL query. A change of its SQL adds a revision; earlier revisions are never lost.</summary>
public sealed class SavedQuery
{
    public const int LongestName = 120, LongestDescription = 500, LongestOwner = 120;

    public int Id { get; init; }

    /// <summary>Of one line; no two in use of one owner have the same.</summary>
    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>Key of the user whose it is.</summary>
    public required string OwnerKey { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>Others may read it; to change it stays with its owner and the administrators.</summary>
    public bool IsShared { get; set; }

    /// <summary>In UTC, as all times here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it is in use.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>What it asked, oldest first; where a list is read, the newest alone.</summary>
    public List<QueryRevision> Revisions { get; init; } = [];

    /// <summary>What it asks now.</summary>
    public QueryRevision Newest => Revisions.MaxBy(r => r.Number)!;
}

/// <summary>What a saved query asked at a time. Written once.</summary>
public sealed class QueryRevision
{
    /// <summary>Bytes of the SQL, as UTF-8.</summary>
    public const int LargestSql = 1 << 20;

    public const int LargestParameters = 1 << 16;

    public int Id { get; init; }

    public int SavedQueryId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>As typed.</summary>
    public required string Sql { get; init; }

    /// <summary>Values of its parameters by name: an object in JSON.</summary>
    public required string Parameters { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Name of the user who saved it.</summary>
    public required string By { get; init; }
}

/// <summary>What must hold for saved queries.</summary>
sealed class SavedQueryRules : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> builder)
    {
        builder.Property(q => q.Name).HasMaxLength(SavedQuery.LongestName);
        builder.Property(q => q.Description).HasMaxLength(SavedQuery.LongestDescription);
        builder.Property(q => q.OwnerName).HasMaxLength(SavedQuery.LongestOwner);
        builder.Ignore(q => q.Newest);
        builder.HasIndex(q => new { q.OwnerKey, q.Name }).IsUnique().HasFilter("\"RetiredAt\" IS NULL");
        builder.HasMany(q => q.Revisions).WithOne().HasForeignKey(r => r.SavedQueryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What must hold for their revisions.</summary>
sealed class QueryRevisionRules : IEntityTypeConfiguration<QueryRevision>
{
    public void Configure(EntityTypeBuilder<QueryRevision> builder) =>
        builder.HasIndex(r => new { r.SavedQueryId, r.Number }).IsUnique();
}
