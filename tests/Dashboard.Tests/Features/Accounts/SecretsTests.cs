using Analytics.Dashboard.Features.Accounts;
using Analytics.Dashboard.Features.Accounts.SignIn;
using Analytics.Dashboard.Features.Admin;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Accounts;

/// <summary>Passwords, the code of the first account, and settings that open something.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("12345678901", false), InlineData("123456789012", true), InlineData("            ", true),
        InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", true), InlineData("", false)]
    public void A_password_is_long_and_otherwise_what_one_likes(string typed, bool isGood) =>
        Assert.Equal(isGood, Passwords.FaultOf(typed) is null);

    [Fact]
    public void A_password_is_no_longer_than_can_be_hashed_in_a_moment()
    {
        Assert.Null(Passwords.FaultOf(new string('x', 128)));
        Assert.Contains("128", Passwords.FaultOf(new string('x', 129))!.English);
        Assert.Contains("128", Passwords.FaultOf(new string('ộ', 43))!.English);
        Assert.False(Passwords.MayBeOne(new string('x', 1 << 20)));
        Assert.False(Passwords.MayBeOne("\ud800 is half a sign"));
    }

    [Fact]
    public void It_is_the_same_however_a_keyboard_composes_its_letters() =>
        Assert.Equal(Passwords.Composed("chi bô\u0323 trong sạch"), Passwords.Composed("chi bộ trong sa\u0323ch"));

    [Fact]
    public void A_given_password_is_never_the_same_and_good_enough()
    {
        var given = Enumerable.Range(0, 50).Select(_ => Passwords.Given()).ToList();
        Assert.Equal(50, given.Distinct().Count());
        Assert.All(given, password => Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", password));
    }

    [Fact]
    public void The_first_code_holds_for_an_hour_and_only_the_newest()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
        var first = new SetupCode(time);
        Assert.False(first.IsRight(""));
        var (old, code) = (first.Make(), first.Make());
        Assert.Equal((false, true, true),
            (first.IsRight(old), first.IsRight(code), first.IsRight($" {code.ToLowerInvariant().Replace("-", "")} ")));
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.True(first.IsRight(code));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(first.IsRight(code));
    }

    [Fact]
    public void Settings_are_shown_without_what_opens_anything()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Analytics:Urls"] = "http://127.0.0.1:5080",
            ["Analytics:Sources:district:ConnectionString"] = "Data Source=/srv/a.db;Password=CANARY1",
            ["Analytics:Sources:odd:ConnectionString"] = "=CANARY2",
            ["Analytics:Mail:Password"] = "CANARY3", ["Analytics:ApiKey"] = "CANARY4",
            ["ConnectionStrings:other"] = "CANARY5",
        }).Build();
        var shown = RedactedSettings.Of(configuration);
        Assert.DoesNotContain(shown, s => s.Value.Contains("CANARY"));
        Assert.Contains(shown,
            s => s is { Name: "Analytics:Sources:district:ConnectionString" } && s.Value.Contains("/srv/a.db"));
        Assert.Contains(("Analytics:Urls", "http://127.0.0.1:5080"), shown);
    }
}
