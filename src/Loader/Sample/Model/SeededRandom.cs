namespace Analytics.Loader.Sample.Model;

/// <summary>
/// What a random value is used for; each purpose has its own stream, so a new one does not shift the others.
/// </summary>
enum Purpose
{
    District = 1, Order, Households, Poverty, Policy, Members, Grade, Registration, Visit, Assessment, Ready, Blocker,
    Plan, RollOut, Task, Livelihood, Lesson, Replication, Review, Difficulty, Title, Upgrade, Record,
}

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014): a counter with a constant step and a mixing function. A generator is
/// seeded by its use (seed, purpose, cell, year) instead of one long stream, so that every row can be computed alone
/// and in any order. Only integers and exact double arithmetic are used.
/// </summary>
struct SeededRandom
{
    const ulong Step = 0x9E3779B97F4A7C15;
    ulong _state;

    public SeededRandom(ulong state) => _state = state;

    public static SeededRandom For(ulong seed, Purpose purpose, int a = 0, int b = 0)
    {
        var key = Mix(seed + Step * (ulong)purpose);
        return new SeededRandom(Mix(key ^ ((ulong)(uint)a << 32 | (uint)b)));
    }

    public ulong Next() => Mix(_state += Step);

    /// <summary>0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>0 to less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
