using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Features.Accounts;

/// <summary>Rules for a password: long enough to withstand guessing. Its characters are not restricted.</summary>
static class Passwords
{
    public const int Shortest = 12, LargestBytes = 128;

    /// <summary>
    /// PBKDF2 with SHA-512, as often as is advised now; what was hashed with less is hashed anew when it is next
    /// proved.
    /// </summary>
    public static readonly PasswordHasher<Account> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // Without letters and digits that are easily confused.
    const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    const int GivenLength = 16;

    /// <summary>The same password however a keyboard composes its letters.</summary>
    public static string Composed(string typed) => typed.Normalize(NormalizationForm.FormC);

    /// <summary>
    /// False for what is too large to be one, which is never hashed: hashing a megabyte would be work for a stranger's
    /// asking.
    /// </summary>
    public static bool MayBeOne(string typed) =>
        typed.Length is > 0 and <= LargestBytes && IsWellFormed(typed)
            && Encoding.UTF8.GetByteCount(Composed(typed)) <= LargestBytes;

    /// <summary>The error of a new password; null if it is valid.</summary>
    public static ValidationError? FaultOf(string typed, string field = "password") =>
        !MayBeOne(typed) && typed.Length > 0
            ? new ValidationError(field, $"Mật khẩu quá dài: nhiều nhất {LargestBytes} byte.",
                $"The password is too long: {LargestBytes} bytes at most.")
        : Composed(typed).EnumerateRunes().Count() < Shortest
        ? new ValidationError(field, $"Mật khẩu cần ít nhất {Shortest} ký tự; một câu dài dễ nhớ là tốt nhất.",
            $"A password needs at least {Shortest} characters; a long sentence is best.")
        : null;

    /// <summary>A password to be given once and changed at the first use.</summary>
    public static string Given() =>
        string.Join('-', RandomNumberGenerator.GetString(Signs, GivenLength).Chunk(4).Select(part => new string(part)));

    static bool IsWellFormed(string typed)
    {
        try
        {
            _ = typed.Normalize(NormalizationForm.FormC);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
