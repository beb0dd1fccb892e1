namespace System;

/// <summary>List patterns need it, and .NET Standard 2.0 does not have it.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
