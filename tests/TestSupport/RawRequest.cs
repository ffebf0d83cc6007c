using System.Net.Sockets;
using System.Text;

namespace Analytics.TestSupport;

/// <summary>A request byte by byte, for what no client library would send.</summary>
public static class RawRequest
{
    /// <summary>Sends one request and reads until the server closes.</summary>
    /// <param name="target">The target in the request line.</param>
    /// <param name="headers">Further header lines.</param>
    public static async Task<(int Status, string Head, string Body)> Send(RunningDashboard dashboard, string method,
        string target, params string[] headers)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", dashboard.Http.BaseAddress!.Port, deadline.Token);
        var stream = client.GetStream();
        var lines = string.Join("\r\n",
            [$"{method} {target} HTTP/1.1", $"Host: {dashboard.Http.BaseAddress.Authority}", "Connection: close", .. headers, "", ""]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(lines), deadline.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(deadline.Token);
        var (head, body) = answer.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : (answer, "");
        return (int.Parse(head.Split(' ')[1]), head, body);
    }
}
