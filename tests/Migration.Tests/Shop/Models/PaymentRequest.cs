namespace Shop.Models;

public sealed record PaymentRequest(long Amount, string Currency);
