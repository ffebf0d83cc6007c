using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Tests.Http;

/// <summary>Where one is led after signing in is an address of this Dashboard, or the overview.</summary>
public sealed class LocalPathTests
{
    [Theory, InlineData("/"), InlineData("/communes/10"), InlineData("/communes?q=%22%3E&sort=name"),
        InlineData("/sql?query=overview%2Fprogramme#x"), InlineData("/a//b")]
    public void An_address_of_ours_is_kept(string address) => Assert.Equal(address, LocalPath.Of(address));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("communes"), InlineData("//evil.example"),
        InlineData("///evil.example"), InlineData("/\\evil.example"), InlineData("\\\\evil.example"),
        InlineData("/a\\b")]
    [InlineData("https://evil.example"), InlineData("https:evil.example"), InlineData("javascript:alert(1)"),
        InlineData("/\t/evil.example"), InlineData("\t//evil.example"), InlineData(" //evil.example"),
        InlineData("/\r\nSet-Cookie: x=y"), InlineData("/\u0000"), InlineData("/ấp")]
    [InlineData("/sign-out"), InlineData("/SIGN-IN?returnUrl=/"), InlineData("/<script>")]
    public void Anything_else_is_not(string? address) => Assert.Equal("/", LocalPath.Of(address));

    [Fact]
    public void Nor_is_what_is_endless() => Assert.Equal("/", LocalPath.Of("/" + new string('a', 2000)));
}
