using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Accounts;

/// <summary>What became of a change to an account.</summary>
/// <param name="Account">Its present state; null if there is none, or there is an error.</param>
/// <param name="Faults">What is wrong, one sentence a field.</param>
public sealed record AccountChange(Account? Account, params IReadOnlyList<ValidationError> Faults);

/// <summary>
/// The accounts: made, proved by their password, changed, disabled. None is ever deleted, for what it did stays under
/// its name.
/// </summary>
/// <param name="database">The context that <paramref name="users"/> uses too, so that the log entry of a change is
/// saved with it.</param>
public sealed class AccountService(UserManager<Account> users, ApplicationDatabase database,
    IDbContextFactory<ApplicationDatabase> databases, TimeProvider time)
{
    /// <summary>How long a password holds that an administrator gave.</summary>
    public static readonly TimeSpan OneTimeLifetime = TimeSpan.FromDays(7);

    const int LongestNumber = 8;

    // The last administrator must not go while another request takes the last but one.
    static readonly SemaphoreSlim Gate = new(1, 1);

    // An unknown name costs as much time as a known one.
    static readonly Lazy<string> SomeHash = new(() => Passwords.Hasher.HashPassword(null!, "nobody's password"));

    public bool Any()
    {
        using var database = databases.CreateDbContext();
        return database.Accounts.Any();
    }

    /// <summary>All that were ever made, in that order.</summary>
    public List<Account> ReadAll()
    {
        using var database = databases.CreateDbContext();
        return [.. database.Accounts.AsNoTracking().OrderBy(a => a.Id)];
    }

    public Account? Find(int id) => databases.AccountOf(id);

    /// <summary>The name as it is compared with others.</summary>
    public string Compared(string name) => users.NormalizeName(SafeText.Line(name)) ?? "";

    /// <summary>Makes an account with a password that is to be changed at the first use.</summary>
    /// <returns>The account and the password, which cannot be shown again.</returns>
    public async Task<(AccountChange Change, string Password)> Invite(string name, Role role, CurrentUser by)
    {
        var given = Passwords.Given();
        return (await Create(name, role, given, oneTime: true, by), given);
    }

    /// <summary>Makes the first account; a fault where there is one already.</summary>
    /// <param name="address">From where it is made, for the log.</param>
    public async Task<AccountChange> CreateFirst(string name, string password, string? address)
    {
        await Gate.WaitAsync();
        try
        {
            return Any()
                ? new AccountChange(null,
                    new ValidationError("code", "Đã có tài khoản: hãy đăng nhập.",
                        "There is an account already: sign in."))
                : await Create(name, Role.Administrator, password, oneTime: false,
                    new CurrentUser("first-code", SafeText.Line(name), Role.Administrator) { Address = address });
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>
    /// The account of a name and a password; null where they do not belong together, it is disabled, or its password
    /// was one to be changed in time. Each costs the same.
    /// </summary>
    public async Task<Account?> Proved(string name, string password)
    {
        if (!Passwords.MayBeOne(password)) return null;
        var account = await users.FindByNameAsync(SafeText.Line(name));
        var typed = Passwords.Composed(password);
        if (account is null)
        {
            users.PasswordHasher.VerifyHashedPassword(null!, SomeHash.Value, typed);
            return null;
        }

        return await users.CheckPasswordAsync(account, typed) && account.DisabledAt is null
            && !(account.OneTimeUntil <= time.GetUtcNow()) ? account : null;
    }

    /// <summary>
    /// The account of a user whom a provider authenticated: created if there is none, and with the role that the
    /// provider gives now.
    /// </summary>
    /// <param name="subject">The provider's permanent subject identifier.</param>
    /// <param name="name">For people to read; another account of that name keeps it.</param>
    /// <param name="address">The client's address, for the log.</param>
    /// <returns>Null where the account is disabled.</returns>
    public async Task<Account?> FindOrCreateForProvider(string subject, string name, Role role, string? address)
    {
        await Gate.WaitAsync();
        try
        {
            var by = new CurrentUser("provider", "OpenID Connect", role) { Address = address };
            if (await users.Users.SingleOrDefaultAsync(a => a.Subject == subject) is not { } account)
                return await CreateForProvider(subject, name, role, by);
            if (account.DisabledAt is not null) return null;
            // The last administrator keeps the role, whatever the provider says: otherwise no account could appoint
            // another.
            if (account.Role == role || role != Role.Administrator && IsLastAdministrator(account)) return account;
            account.Role = role;
            AddAuditEvent(AccessEventKind.RoleChanged, by, Named(account));
            await users.UpdateSecurityStampAsync(account);
            return account;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Notes that it signed in.</summary>
    public async Task SignedIn(Account account, CurrentUser by)
    {
        AddAuditEvent(AccessEventKind.SignedIn, by);
        account.SignedInAt = time.GetUtcNow();
        await users.UpdateAsync(account);
    }

    /// <summary>Ends all its sessions.</summary>
    public async Task EndSessions(int id)
    {
        if (await users.FindByIdAsync($"{id}") is { } account) await users.UpdateSecurityStampAsync(account);
    }

    /// <summary>Changes one's own password, which ends all sessions.</summary>
    public async Task<AccountChange> ChangePassword(int id, string present, string wanted, CurrentUser by)
    {
        // One after another: a password that is to be used once is used once.
        await Gate.WaitAsync();
        try
        {
            database.ChangeTracker.Clear();
            return await ChangeProved(id, present, wanted, by);
        }
        finally
        {
            Gate.Release();
        }
    }

    async Task<AccountChange> ChangeProved(int id, string present, string wanted, CurrentUser by)
    {
        if (Find(id) is not { } known || await Proved(known.UserName!, present) is not { } account)
        {
            return new AccountChange(null,
                new ValidationError("present", "Mật khẩu hiện nay không đúng.", "The present password is not right."));
        }

        if (Passwords.FaultOf(wanted) is { } fault) return new AccountChange(null, fault);
        if (Passwords.Composed(wanted) == Passwords.Composed(present))
        {
            return new AccountChange(null,
                new ValidationError("password", "Mật khẩu mới phải khác mật khẩu hiện nay.",
                "The new password must differ from the present one."));
        }

        account.OneTimeUntil = null;
        AddAuditEvent(AccessEventKind.PasswordChanged, by);
        await Set(account, wanted);
        return new AccountChange(account);
    }

    /// <summary>Gives a password to be changed at the first use, which ends all sessions.</summary>
    public async Task<(Account? Account, string Password)> Reset(int id, CurrentUser by)
    {
        var given = Passwords.Given();
        if (await users.FindByIdAsync($"{id}") is not { } account) return (null, given);
        account.OneTimeUntil = time.GetUtcNow() + OneTimeLifetime;
        AddAuditEvent(AccessEventKind.PasswordReset, by, Named(account));
        await Set(account, given);
        return (account, given);
    }

    /// <summary>Gives it another role, which ends its sessions; never takes the last administrator.</summary>
    public Task<AccountChange> SetRole(int id, Role role, CurrentUser by) =>
        Change(id, AccessEventKind.RoleChanged, by, account => account.Role = role, isLoss: role != Role.Administrator);

    /// <summary>Lets it sign in no more, or again; never takes the last administrator.</summary>
    public Task<AccountChange> Disable(int id, bool isDisabled, CurrentUser by) =>
        Change(id, isDisabled ? AccessEventKind.AccountDisabled : AccessEventKind.AccountEnabled, by, account =>
            account.DisabledAt = isDisabled ? account.DisabledAt ?? time.GetUtcNow() : null, isLoss: isDisabled);

    async Task<AccountChange> Create(string name, Role role, string password, bool oneTime, CurrentUser by)
    {
        var line = SafeText.Line(name);
        if (ValidationError.OfText("name", name, Account.LongestName, "tên cơ quan hoặc chức danh",
            "the office or role") is { } nameless)
        {
            return new AccountChange(null, nameless);
        }

        if (Passwords.FaultOf(password) is { } weak) return new AccountChange(null, weak);
        var now = time.GetUtcNow();
        var account = new Account
        {
            UserName = line, Role = role, CreatedAt = now, OneTimeUntil = oneTime ? now + OneTimeLifetime : null,
        };
        AddAuditEvent(AccessEventKind.AccountCreated, by, Named(account));
        var made = await users.CreateAsync(account, Passwords.Composed(password));
        if (!made.Succeeded) database.ChangeTracker.Clear();
        return made.Succeeded ? new AccountChange(account) : new AccountChange(null,
            new ValidationError("name", $"Đã có tài khoản tên “{line}”: hãy đặt tên khác.",
                $"There is an account called “{line}” already: choose another name."));
    }

    async Task<Account> CreateForProvider(string subject, string name, Role role, CurrentUser by)
    {
        var line = SafeText.Line(name) is { Length: > 0 } readable ? readable : subject;
        var account = new Account
        {
            UserName = await Free(line.Length > Account.LongestName - LongestNumber
            ? line[..(Account.LongestName - LongestNumber)] : line), Role = role, CreatedAt = time.GetUtcNow(),
            Subject = subject
        };
        AddAuditEvent(AccessEventKind.AccountCreated, by, Named(account));
        var made = await users.CreateAsync(account);
        return made.Succeeded ? account
            : throw new InvalidOperationException(
                $"An account of a provider was not made: {made.Errors.First().Code}.");
    }

    // A name that is taken gets a number, so that a matching name gives no access to another account.
    async Task<string> Free(string name)
    {
        var free = name;
        for (var n = 2; await users.FindByNameAsync(free) is not null; n++) free = $"{name} ({n})";
        return free;
    }

    bool IsLastAdministrator(Account account) =>
        account is { Role: Role.Administrator, DisabledAt: null }
        && ReadAll().Count(a => a is { Role: Role.Administrator, DisabledAt: null }) == 1;

    async Task<AccountChange> Change(int id, AccessEventKind kind, CurrentUser by, Action<Account> change, bool isLoss)
    {
        await Gate.WaitAsync();
        try
        {
            if (await users.FindByIdAsync($"{id}") is not { } account) return new AccountChange(null);
            if (isLoss && IsLastAdministrator(account))
            {
                return new AccountChange(null,
                    new ValidationError("account",
                        "Đây là quản trị viên duy nhất còn hoạt động: hãy cử người khác trước.",
                        "This is the last administrator: appoint another first."));
            }

            change(account);
            AddAuditEvent(kind, by, Named(account));
            await users.UpdateSecurityStampAsync(account);
            return new AccountChange(account);
        }
        finally
        {
            Gate.Release();
        }
    }

    async Task Set(Account account, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, Passwords.Composed(password));
        await users.UpdateSecurityStampAsync(account);
    }

    void AddAuditEvent(AccessEventKind kind, CurrentUser by, string? subject = null) =>
        database.AccessEvents.Add(AccessEvent.Of(kind, by, time.GetUtcNow(), subject));

    static string Named(Account account) => $"{account.UserName} ({account.Role.ToString().ToLowerInvariant()})";
}
