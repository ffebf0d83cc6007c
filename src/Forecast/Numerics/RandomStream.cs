using System.Numerics;

namespace Analytics.Forecast.Numerics;

/// <summary>
/// Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom
/// number generators", 2018), its state filled by SplitMix64 (Steele, Lea and Flood, 2014) as its authors advise.
/// </summary>
struct RandomStream
{
    const double TwoToMinus53 = 1.0 / (1L << 53);

    ulong _a, _b, _c, _d;

    /// <summary>
    /// The stream of one path: paths of the same seed are independent, in whatever order they are run.
    /// </summary>
    public RandomStream(ulong seed, int path)
    {
        // Mixed first, because SplitMix64 steps by a constant: neighbouring starts would share three of their four
        // words.
        var state = Mix(seed + Mix((ulong)path + 1));
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>A uniform number strictly between 0 and 1, in steps of 2^-53.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * TwoToMinus53;

    /// <summary>A standard normal number, from one uniform number.</summary>
    public double Normal() => Elementary.NormalQuantile(Uniform());

    /// <summary>
    /// A number from the gamma distribution of this shape and scale 1: Marsaglia and Tsang, "A simple method for
    /// generating gamma variables" (2000). It uses rejection, so it is drawn only where no what-if can change the
    /// shape.
    /// </summary>
    public double Gamma(double shape)
    {
        // Below shape 1 the method needs the boost of its section 6.
        if (shape < 1) return Gamma(shape + 1) * Elementary.Exp(Elementary.Log(Uniform()) / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            var u = Uniform();
            var square = x * x;
            if (u < 1 - 0.0331 * square * square) return d * v;
            if (Elementary.Log(u) < 0.5 * square + d * (1 - v + Elementary.Log(v))) return d * v;
        }
    }

    ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    static ulong SplitMix(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15);

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
