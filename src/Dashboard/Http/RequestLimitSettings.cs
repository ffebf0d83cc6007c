using System.Net;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Http;

/// <summary>
/// Host names, proxies and open connections: the settings Analytics:Hosts, Analytics:Proxies and Analytics:Connections.
/// </summary>
/// <param name="Hosts">Accepted host names, <c>*</c> for all; a request under another name gets 400.</param>
/// <param name="Proxies">Networks of proxies whose forwarded address and scheme are trusted; no others are.</param>
/// <param name="Connections">Connections that may be open at once; the next is closed at once.</param>
sealed record RequestLimitSettings(IReadOnlyList<string> Hosts, IReadOnlyList<IPNetwork> Proxies, int Connections)
{
    const int DefaultConnections = 512, MaxConnections = 100_000;

    /// <exception cref="TerminalException">A value cannot be read.</exception>
    public static RequestLimitSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        return new RequestLimitSettings(
            Parts(section["Hosts"]) is { Count: > 0 } hosts ? hosts : ["*"],
            [.. Parts(section["Proxies"]).Select(NetworkOf)],
            SettingValue.Whole(section["Connections"], "Analytics:Connections", DefaultConnections, 1, MaxConnections));
    }

    static List<string> Parts(string? text) =>
        [.. (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // One address is a network of one.
    static IPNetwork NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new TerminalException(
            $"Analytics:Proxies is \"{text}\": give addresses such as 10.0.0.5, or networks such as 10.0.0.0/24, separated by commas.");
}
