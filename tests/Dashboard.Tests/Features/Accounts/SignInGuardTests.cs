using Analytics.Dashboard.Features.Accounts.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Accounts;

/// <summary>Guessing becomes slow, and no known user is locked out.</summary>
public sealed class SignInGuardTests
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
    readonly SignInGuard _guard;

    public SignInGuardTests() => _guard = new SignInGuard(_time);

    int Taken(string account, string address, int tries) =>
        Enumerable.Range(0, tries).Count(_ => _guard.Take(account, address) is null);

    [Fact]
    public void Five_tries_from_an_address_and_then_one_every_two_minutes()
    {
        Assert.Equal(5, Taken("A", "1", 10));
        Assert.Equal(TimeSpan.FromMinutes(2), _guard.Take("A", "1"));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, Taken("A", "1", 10));
        // Other accounts, and the same from elsewhere, are counted apart.
        Assert.Equal(5, Taken("B", "1", 10));
        Assert.Equal(5, Taken("A", "2", 10));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(5, Taken("A", "1", 10));
    }

    [Fact]
    public void From_many_addresses_an_account_is_tried_thirty_times_and_then_twice_a_minute()
    {
        Assert.Equal(30, Enumerable.Range(0, 100).Sum(address => Taken("A", $"{address}", 1)));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Enumerable.Range(200, 100).Sum(address => Taken("A", $"{address}", 1)));
    }

    [Fact]
    public void An_address_with_an_earlier_sign_in_may_try_whatever_strangers_do()
    {
        Assert.Equal(1, Taken("A", "home", 1));
        _guard.Succeeded("A", "home");
        Enumerable.Range(0, 500).Sum(address => Taken("A", $"{address}", 1));
        Assert.Null(_guard.Take("A", "home"));
        Assert.NotNull(_guard.Take("A", "abroad"));
        // There too one cannot guess for ever.
        Assert.Equal(4, Taken("A", "home", 100));
    }

    [Fact]
    public void A_flood_of_names_costs_no_memory_without_end()
    {
        for (var i = 0; i < 25_000; i++) _guard.Take($"{i}", "1");
        Assert.Equal(5, Taken("A", "1", 10));
    }
}
