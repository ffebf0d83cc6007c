using System.Net.Sockets;
using System.Text;
using Analytics.Route.Tests.Statements;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>Clients that hold on to what they are given, and what others get meanwhile.</summary>
public sealed class SlowClientTests
{
    // Fewer bytes than this lie in the buffers between the two ends of a connection of one machine; the file is far
    // larger.
    const string Large = """{"sql":"SELECT i, i AS a, i AS b FROM range(200000000) t (i)"}""";

    [Fact]
    public async Task A_slow_client_is_cut_off_and_its_slot_is_freed()
    {
        await using var dashboard = await RunningDashboard.StartOnSample(("Analytics:Queries:Concurrent", "1"));
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var reader = await Open(dashboard,
            $"POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\nContent-Type: application/json\r\nContent-Length: {Large.Length}\r\n\r\n{Large}");
        Assert.Equal(1, await reader.GetStream().ReadAsync(new byte[1], deadline.Token));
        using var head = await Open(dashboard, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: a");
        using var body = await Open(dashboard,
            "POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        var (heads, bodies) = (Rest(head, deadline.Token), Rest(body, deadline.Token));

        // There is one slot, and the client that reads nothing has it.
        var (status, answer) = await dashboard.Ask("SELECT 42");
        Assert.Equal((200, 42), (status, answer.GetProperty("rows")[0][0].GetInt32()));

        Assert.StartsWith("HTTP/1.1 408 ", await heads);
        Assert.StartsWith("HTTP/1.1 408 ", await bodies);
        Assert.DoesNotContain("\r\n0\r\n\r\n", await Rest(reader, deadline.Token));
        Assert.True((await dashboard.Http.GetAsync("/", deadline.Token)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_download_that_is_not_read_keeps_the_Dashboard_from_ending_no_longer_than_its_time_and_is_no_error()
    {
        var dashboard = await RunningDashboard.StartOnSample(("shutdownTimeoutSeconds", "1"));
        using var reader = await Open(dashboard,
            $"POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\nContent-Type: application/json\r\nContent-Length: {Large.Length}\r\n\r\n{Large}");
        Assert.Equal(1, await reader.GetStream().ReadAsync(new byte[1]));
        await dashboard.DisposeAsync();
    }

    static async Task<TcpClient> Open(RunningDashboard dashboard, string beginning)
    {
        var client = new TcpClient("127.0.0.1", dashboard.Http.BaseAddress!.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
        return client;
    }

    static async Task<string> Rest(TcpClient client, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(read, cancellationToken);
        }
        catch (IOException)
        {
            // Reset by the other end.
        }

        return Encoding.ASCII.GetString(read.ToArray());
    }
}
