using System.Security.Cryptography;
using System.Text;

namespace Analytics.Dashboard.Features.Accounts.SignIn;

/// <summary>
/// The code that creates the first administrator: a new one at each start while there is no account, printed once on
/// the console and valid for an hour. Access to the console already gives full control of this program.
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

    /// <summary>True for the printed code, with or without its hyphens, while it is valid.</summary>
    public bool IsRight(string typed)
    {
        var plain = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return _current is { } current && time.GetUtcNow() < current.Until
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(plain),
                Encoding.UTF8.GetBytes(current.Code));
    }
}
