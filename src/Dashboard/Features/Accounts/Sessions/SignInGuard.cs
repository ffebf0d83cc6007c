namespace Analytics.Dashboard.Features.Accounts.Sessions;

/// <summary>
/// How often a password may be tried. A few times for one account from one address; from all addresses together far
/// more, and then slowly, but not for an address from which that account has signed in before: guessing from elsewhere
/// does not lock the owner out.
/// </summary>
sealed class SignInGuard(TimeProvider time)
{
    const int MaxKept = 10_000;

    /// <summary>
    /// Tries for an account from an address, and from anywhere: how many at once, and how long until one comes back.
    /// </summary>
    static readonly (int AtOnce, TimeSpan Every) FromOneAddress = (5, TimeSpan.FromMinutes(2)),
        FromAnywhere = (30, TimeSpan.FromSeconds(30));

    readonly Lock _gate = new();
    readonly Dictionary<(string Account, string? Address), (double Left, DateTimeOffset At)> _tries = [];
    readonly HashSet<(string Account, string Address)> _known = [];

    /// <summary>Takes one try.</summary>
    /// <param name="account">The name as it is compared; one that does not exist is counted likewise.</param>
    /// <returns>Null where it may be tried; else how long to wait.</returns>
    public TimeSpan? Take(string account, string address)
    {
        lock (_gate)
        {
            if (TakeFrom((account, address), FromOneAddress) is { } wait) return wait;
            return _known.Contains((account, address)) ? null : TakeFrom((account, null), FromAnywhere);
        }
    }

    /// <summary>After a right password: the address is remembered, and the failed attempts are cleared.</summary>
    public void Succeeded(string account, string address)
    {
        lock (_gate)
        {
            _tries.Remove((account, address));
            if (_known.Count >= MaxKept) _known.Clear();
            _known.Add((account, address));
        }
    }

    TimeSpan? TakeFrom((string, string?) key, (int AtOnce, TimeSpan Every) limit)
    {
        var now = time.GetUtcNow();
        var left = _tries.TryGetValue(key, out var seen)
            ? Math.Min(limit.AtOnce, seen.Left + (now - seen.At) / limit.Every) : limit.AtOnce;
        if (left < 1) return (1 - left) * limit.Every;
        if (_tries.Count >= MaxKept) Forget();
        _tries[key] = (left - 1, now);
        return null;
    }

    // What has waited longest has most of its tries back.
    void Forget()
    {
        foreach (var key in _tries.OrderBy(t => t.Value.At).Take(MaxKept / 10).Select(t => t.Key).ToList())
            _tries.Remove(key);
    }
}
