using System.Net;
using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Http;

/// <summary>Host names, proxies and open connections.</summary>
sealed record RequestLimitSettings : ISettings
{
    const string AnyHost = "*";

    /// <inheritdoc/>
    public static string Section => "Analytics";

    /// <summary>Accepted host names, separated by commas; a request under another name gets 400.</summary>
    public string Hosts { get; init; } = AnyHost;

    /// <summary>Networks of proxies whose forwarded address and scheme are trusted; no others are.</summary>
    [Networks]
    public string Proxies { get; init; } = "";

    /// <summary>Connections that may be open at once; the next is closed at once.</summary>
    [WholeNumber(1, 100_000)]
    public int Connections { get; init; } = 512;

    /// <summary>The names among <see cref="Hosts"/>, <c>*</c> for all.</summary>
    public IReadOnlyList<string> HostNames => PartsOf(Hosts) is { Length: > 0 } names ? names : [AnyHost];

    /// <summary>The networks among <see cref="Proxies"/>.</summary>
    public IReadOnlyList<IPNetwork> Networks => [.. PartsOf(Proxies).Select(NetworkOf).OfType<IPNetwork>()];

    static string[] PartsOf(string text) =>
        text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // One address is a network of one.
    static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;

    sealed class NetworksAttribute() : SettingTextAttribute(
        "{0} is \"{1}\": give addresses such as 10.0.0.5, or networks such as 10.0.0.0/24, separated by commas.")
    {
        protected override string? RefusedOf(string text) =>
            PartsOf(text).FirstOrDefault(part => NetworkOf(part) is null);
    }
}
