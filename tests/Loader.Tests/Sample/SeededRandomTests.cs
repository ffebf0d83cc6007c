using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Tests.Sample;

public class SeededRandomTests
{
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        var random = new SeededRandom(1234567);

        ulong[] published =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        Assert.Equal(published, published.Select(_ => random.Next()));
    }

    [Fact]
    public void A_throw_stays_within_its_bounds_and_reaches_both()
    {
        var random = SeededRandom.For(1, Purpose.Order);
        var drawn = Enumerable.Range(0, 1_000).Select(_ => random.Between(3, 6)).ToList();

        Assert.Equal([3, 4, 5, 6], drawn.Distinct().Order());
    }

    [Theory]
    [InlineData(59, 21)]
    [InlineData(1, 3)]
    [InlineData(0, 5)]
    public void Shares_sum_to_the_whole(int total, int parts) =>
        Assert.Equal(total, Apportionment.Share(total, [.. Enumerable.Range(3, parts)]).Sum());
}
