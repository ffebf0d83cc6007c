using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Tests.Features.Statements;

/// <summary>Whose turn it is to run a statement.</summary>
public sealed class StatementQueueTests
{
    static readonly CurrentUser An = new("user:1", "An", Role.Analyst), Binh = new("user:2", "Bình", Role.Analyst);

    [Fact]
    public async Task The_user_with_the_fewest_running_comes_before_the_first_in_the_queue()
    {
        var turns = new StatementQueue(new QueryLimits { Concurrent = 2 });
        using var first = await turns.Enter(An, default);
        var second = await turns.Enter(An, default);
        var third = turns.Enter(An, default);
        var other = turns.Enter(Binh, default);
        Assert.Equal((2, 1), (turns.PlaceOf(An), turns.PlaceOf(Binh)));
        second!.Dispose();
        using var came = await other;
        Assert.False(third.IsCompleted);
        Assert.Equal((1, 0), (turns.PlaceOf(An), turns.PlaceOf(Binh)));
    }

    [Fact]
    public async Task No_user_runs_more_than_the_share_of_one_and_others_pass_in_the_queue()
    {
        var turns = new StatementQueue(new QueryLimits { Concurrent = 2, PerUser = 1 });
        using var first = await turns.Enter(An, default);
        var second = turns.Enter(An, default);
        using var other = await turns.Enter(Binh, default);
        Assert.False(second.IsCompleted);
        first!.Dispose();
        using var came = await second;
        Assert.NotNull(came);
    }

    [Fact]
    public async Task Beyond_the_queue_a_statement_is_refused_and_one_that_leaves_makes_room()
    {
        var turns = new StatementQueue(new QueryLimits { Concurrent = 1, QueueLength = 1 });
        using var running = await turns.Enter(An, default);
        using var leave = new CancellationTokenSource();
        var waiting = turns.Enter(An, leave.Token);
        Assert.Null(await turns.Enter(Binh, default));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = turns.Enter(Binh, default);
        Assert.False(next.IsCompleted);
        running!.Dispose();
        using var came = await next;
        Assert.NotNull(came);
    }
}
