namespace Shop.Models;

public sealed record RefundRequest(string Charge, long Amount);
