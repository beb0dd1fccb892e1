// One mirror for each v1 service in a namespace of its product. The namespaces keep apart what Stripe names alike.

namespace ConnectGen.Wire.Tests.Mirrors.Apps
{
    [ConnectedAccountCall(typeof(Stripe.Apps.InstallService))] internal partial interface IInstallService;
    [ConnectedAccountCall(typeof(Stripe.Apps.SecretService))] internal partial interface ISecretService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Billing
{
    [ConnectedAccountCall(typeof(Stripe.Billing.AlertService))] internal partial interface IAlertService;
    [ConnectedAccountCall(typeof(Stripe.Billing.CreditBalanceSummaryService))] internal partial interface ICreditBalanceSummaryService;
    [ConnectedAccountCall(typeof(Stripe.Billing.CreditBalanceTransactionService))] internal partial interface ICreditBalanceTransactionService;
    [ConnectedAccountCall(typeof(Stripe.Billing.CreditGrantService))] internal partial interface ICreditGrantService;
    [ConnectedAccountCall(typeof(Stripe.Billing.FeedbackOptionService))] internal partial interface IFeedbackOptionService;
    [ConnectedAccountCall(typeof(Stripe.Billing.MeterEventAdjustmentService))] internal partial interface IMeterEventAdjustmentService;
    [ConnectedAccountCall(typeof(Stripe.Billing.MeterEventService))] internal partial interface IMeterEventService;
    [ConnectedAccountCall(typeof(Stripe.Billing.MeterEventSummaryService))] internal partial interface IMeterEventSummaryService;
    [ConnectedAccountCall(typeof(Stripe.Billing.MeterService))] internal partial interface IMeterService;
}

namespace ConnectGen.Wire.Tests.Mirrors.BillingPortal
{
    [ConnectedAccountCall(typeof(Stripe.BillingPortal.ConfigurationService))] internal partial interface IConfigurationService;
    [ConnectedAccountCall(typeof(Stripe.BillingPortal.SessionService))] internal partial interface ISessionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Checkout
{
    [ConnectedAccountCall(typeof(Stripe.Checkout.SessionLineItemService))] internal partial interface ISessionLineItemService;
    [ConnectedAccountCall(typeof(Stripe.Checkout.SessionService))] internal partial interface ISessionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Climate
{
    [ConnectedAccountCall(typeof(Stripe.Climate.OrderService))] internal partial interface IOrderService;
    [ConnectedAccountCall(typeof(Stripe.Climate.ProductService))] internal partial interface IProductService;
    [ConnectedAccountCall(typeof(Stripe.Climate.SupplierService))] internal partial interface ISupplierService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Entitlements
{
    [ConnectedAccountCall(typeof(Stripe.Entitlements.ActiveEntitlementService))] internal partial interface IActiveEntitlementService;
    [ConnectedAccountCall(typeof(Stripe.Entitlements.FeatureService))] internal partial interface IFeatureService;
}

namespace ConnectGen.Wire.Tests.Mirrors.FinancialConnections
{
    [ConnectedAccountCall(typeof(Stripe.FinancialConnections.AccountOwnerService))] internal partial interface IAccountOwnerService;
    [ConnectedAccountCall(typeof(Stripe.FinancialConnections.AccountService))] internal partial interface IAccountService;
    [ConnectedAccountCall(typeof(Stripe.FinancialConnections.SessionService))] internal partial interface ISessionService;
    [ConnectedAccountCall(typeof(Stripe.FinancialConnections.TransactionService))] internal partial interface ITransactionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Forwarding
{
    [ConnectedAccountCall(typeof(Stripe.Forwarding.RequestService))] internal partial interface IRequestService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Identity
{
    [ConnectedAccountCall(typeof(Stripe.Identity.VerificationReportService))] internal partial interface IVerificationReportService;
    [ConnectedAccountCall(typeof(Stripe.Identity.VerificationSessionService))] internal partial interface IVerificationSessionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Issuing
{
    [ConnectedAccountCall(typeof(Stripe.Issuing.AuthorizationService))] internal partial interface IAuthorizationService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.CardService))] internal partial interface ICardService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.CardholderService))] internal partial interface ICardholderService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.DisputeService))] internal partial interface IDisputeService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.PersonalizationDesignService))] internal partial interface IPersonalizationDesignService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.PhysicalBundleService))] internal partial interface IPhysicalBundleService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.TokenService))] internal partial interface ITokenService;
    [ConnectedAccountCall(typeof(Stripe.Issuing.TransactionService))] internal partial interface ITransactionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.ProductCatalog
{
    [ConnectedAccountCall(typeof(Stripe.ProductCatalog.TrialOfferService))] internal partial interface ITrialOfferService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Radar
{
    [ConnectedAccountCall(typeof(Stripe.Radar.EarlyFraudWarningService))] internal partial interface IEarlyFraudWarningService;
    [ConnectedAccountCall(typeof(Stripe.Radar.PaymentEvaluationService))] internal partial interface IPaymentEvaluationService;
    [ConnectedAccountCall(typeof(Stripe.Radar.ValueListItemService))] internal partial interface IValueListItemService;
    [ConnectedAccountCall(typeof(Stripe.Radar.ValueListService))] internal partial interface IValueListService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Reporting
{
    [ConnectedAccountCall(typeof(Stripe.Reporting.ReportRunService))] internal partial interface IReportRunService;
    [ConnectedAccountCall(typeof(Stripe.Reporting.ReportTypeService))] internal partial interface IReportTypeService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Sigma
{
    [ConnectedAccountCall(typeof(Stripe.Sigma.ScheduledQueryRunService))] internal partial interface IScheduledQueryRunService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Tax
{
    [ConnectedAccountCall(typeof(Stripe.Tax.AssociationService))] internal partial interface IAssociationService;
    [ConnectedAccountCall(typeof(Stripe.Tax.CalculationLineItemService))] internal partial interface ICalculationLineItemService;
    [ConnectedAccountCall(typeof(Stripe.Tax.CalculationService))] internal partial interface ICalculationService;
    [ConnectedAccountCall(typeof(Stripe.Tax.LocationService))] internal partial interface ILocationService;
    [ConnectedAccountCall(typeof(Stripe.Tax.RegistrationService))] internal partial interface IRegistrationService;
    [ConnectedAccountCall(typeof(Stripe.Tax.SettingsService))] internal partial interface ISettingsService;
    [ConnectedAccountCall(typeof(Stripe.Tax.TransactionLineItemService))] internal partial interface ITransactionLineItemService;
    [ConnectedAccountCall(typeof(Stripe.Tax.TransactionService))] internal partial interface ITransactionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Terminal
{
    [ConnectedAccountCall(typeof(Stripe.Terminal.ConfigurationService))] internal partial interface IConfigurationService;
    [ConnectedAccountCall(typeof(Stripe.Terminal.ConnectionTokenService))] internal partial interface IConnectionTokenService;
    [ConnectedAccountCall(typeof(Stripe.Terminal.LocationService))] internal partial interface ILocationService;
    [ConnectedAccountCall(typeof(Stripe.Terminal.OnboardingLinkService))] internal partial interface IOnboardingLinkService;
    [ConnectedAccountCall(typeof(Stripe.Terminal.ReaderService))] internal partial interface IReaderService;
}

namespace ConnectGen.Wire.Tests.Mirrors.TestHelpers
{
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.ConfirmationTokenService))] internal partial interface IConfirmationTokenService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.CustomerService))] internal partial interface ICustomerService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.RefundService))] internal partial interface IRefundService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.TestClockService))] internal partial interface ITestClockService;
}

namespace ConnectGen.Wire.Tests.Mirrors.TestHelpers.Issuing
{
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Issuing.AuthorizationService))] internal partial interface IAuthorizationService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Issuing.CardService))] internal partial interface ICardService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Issuing.PersonalizationDesignService))] internal partial interface IPersonalizationDesignService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Issuing.TransactionService))] internal partial interface ITransactionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.TestHelpers.Terminal
{
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Terminal.ReaderService))] internal partial interface IReaderService;
}

namespace ConnectGen.Wire.Tests.Mirrors.TestHelpers.Treasury
{
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Treasury.InboundTransferService))] internal partial interface IInboundTransferService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Treasury.OutboundPaymentService))] internal partial interface IOutboundPaymentService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Treasury.OutboundTransferService))] internal partial interface IOutboundTransferService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Treasury.ReceivedCreditService))] internal partial interface IReceivedCreditService;
    [ConnectedAccountCall(typeof(Stripe.TestHelpers.Treasury.ReceivedDebitService))] internal partial interface IReceivedDebitService;
}

namespace ConnectGen.Wire.Tests.Mirrors.ThreeDSecure
{
    [ConnectedAccountCall(typeof(Stripe.ThreeDSecure.AuthenticationService))] internal partial interface IAuthenticationService;
}

namespace ConnectGen.Wire.Tests.Mirrors.Treasury
{
    [ConnectedAccountCall(typeof(Stripe.Treasury.CreditReversalService))] internal partial interface ICreditReversalService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.DebitReversalService))] internal partial interface IDebitReversalService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.FinancialAccountFeaturesService))] internal partial interface IFinancialAccountFeaturesService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.FinancialAccountService))] internal partial interface IFinancialAccountService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.InboundTransferService))] internal partial interface IInboundTransferService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.OutboundPaymentService))] internal partial interface IOutboundPaymentService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.OutboundTransferService))] internal partial interface IOutboundTransferService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.ReceivedCreditService))] internal partial interface IReceivedCreditService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.ReceivedDebitService))] internal partial interface IReceivedDebitService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.TransactionEntryService))] internal partial interface ITransactionEntryService;
    [ConnectedAccountCall(typeof(Stripe.Treasury.TransactionService))] internal partial interface ITransactionService;
}
