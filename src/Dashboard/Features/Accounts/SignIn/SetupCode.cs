using System.Security.Cryptography;
using System.Text;

namespace Analytics.Dashboard.Features.Accounts.SignIn;

/// <summary>
/// The code with which the first administrator is made: a new one at each start while there is no account, told once on the console and
/// good for an hour. Whoever can read the console may also do anything else to this program.
/// </summary>
sealed class SetupCode(TimeProvider time)
{
    const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    const int Length = 12;

    static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    (string Code, DateTimeOffset Until)? _current;

    /// <summary>Makes the code of this start.</summary>
    public string Make()
    {
        var code = RandomNumberGenerator.GetString(Signs, Length);
        _current = (code, time.GetUtcNow() + Lifetime);
        return string.Join('-', code.Chunk(4).Select(part => new string(part)));
    }

    /// <summary>True for the code as it was told, with or without its strokes, while it holds.</summary>
    public bool IsRight(string typed)
    {
        var plain = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return _current is { } current && time.GetUtcNow() < current.Until && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(plain), Encoding.UTF8.GetBytes(current.Code));
    }
}
