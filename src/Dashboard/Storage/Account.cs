using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// An account of an office or a role, with a password or from a provider. Mail address and telephone of Identity are
/// not stored.
/// </summary>
public sealed class Account : IdentityUser<int>
{
    public const int LongestName = 80;

    public required Role Role { get; set; }

    /// <summary>In UTC, as all times here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>
    /// The password was given by an administrator: it opens until then, and nothing but the change of it. Null for
    /// one's own.
    /// </summary>
    public DateTimeOffset? OneTimeUntil { get; set; }

    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>
    /// For an account of a provider: the provider's address and its permanent subject identifier. Null for an account
    /// with a password.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>Who asks when it is signed in.</summary>
    public CurrentUser User => new(KeyOf(Id), UserName!, Role);

    public static string KeyOf(int id) => $"user:{id}";
}

/// <summary>What must hold for accounts: names are unique however they are written.</summary>
sealed class AccountRules : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.UserName).HasMaxLength(Account.LongestName).IsRequired();
        builder.Property(a => a.NormalizedUserName).HasMaxLength(Account.LongestName).IsRequired();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.Subject).IsUnique();
        builder.Property(a => a.Role).HasConversion<string>();
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(a => a.User).Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed)
            .Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed)
            .Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled).Ignore(a => a.LockoutEnd)
            .Ignore(a => a.AccessFailedCount);
    }
}

/// <summary>Where Identity finds them: in the application's own database.</summary>
sealed class AccountStore(ApplicationDatabase database, IdentityErrorDescriber words)
    : UserOnlyStore<Account, ApplicationDatabase, int>(database, words);

/// <summary>Reads accounts without a unit of work.</summary>
static class AccountLook
{
    /// <summary>The account of a number, not to be changed; null where there is none.</summary>
    public static Account? AccountOf(this IDbContextFactory<ApplicationDatabase> databases, int id)
    {
        using var database = databases.CreateDbContext();
        return database.Accounts.AsNoTracking().SingleOrDefault(a => a.Id == id);
    }
}
