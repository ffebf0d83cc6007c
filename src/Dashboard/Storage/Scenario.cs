using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// A saved question to the forecast with a name and a reason. It is never deleted and never changed: one that is no
/// longer wanted is retired, and its results stay.
/// </summary>
public sealed class Scenario
{
    public const int LongestName = 80, LongestAuthor = 80, LongestReason = 500;

    public int Id { get; init; }

    /// <summary>Of one line; no two in use have the same.</summary>
    public required string Name { get; init; }

    /// <summary>An office or a role, never a person.</summary>
    public required string Author { get; init; }

    public required string Reason { get; init; }

    /// <summary>The question in the words of an address, as the page of the forecast has it.</summary>
    public required string Question { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>In UTC; null while it is in use.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Its results, one a load.</summary>
    public List<ScenarioRun> Runs { get; init; } = [];

    public bool IsInUse => RetiredAt is null;
}

/// <summary>What must hold for scenarios.</summary>
sealed class ScenarioRules : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Scenario.LongestName);
        builder.Property(s => s.Author).HasMaxLength(Scenario.LongestAuthor);
        builder.Property(s => s.Reason).HasMaxLength(Scenario.LongestReason);
        builder.Ignore(s => s.IsInUse);
        builder.HasIndex(s => s.Name).IsUnique().HasFilter("\"RetiredAt\" IS NULL");
        builder.HasMany(s => s.Runs).WithOne().HasForeignKey(r => r.ScenarioId).OnDelete(DeleteBehavior.Restrict);
    }
}
