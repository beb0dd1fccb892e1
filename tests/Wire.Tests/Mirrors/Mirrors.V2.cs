// One mirror for each v2 service.

namespace ConnectGen.Wire.Tests.Mirrors.V2.Billing
{
    [ConnectedAccountCall(typeof(Stripe.V2.Billing.MeterEventAdjustmentService))] internal partial interface IMeterEventAdjustmentService;
    [ConnectedAccountCall(typeof(Stripe.V2.Billing.MeterEventService))] internal partial interface IMeterEventService;
    [ConnectedAccountCall(typeof(Stripe.V2.Billing.MeterEventSessionService))] internal partial interface IMeterEventSessionService;
    [ConnectedAccountCall(typeof(Stripe.V2.Billing.MeterEventStreamService))] internal partial interface IMeterEventStreamService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.Commerce.ProductCatalog
{
    [ConnectedAccountCall(typeof(Stripe.V2.Commerce.ProductCatalog.ImportService))] internal partial interface IImportService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.Core
{
    [ConnectedAccountCall(typeof(Stripe.V2.Core.AccountLinkService))] internal partial interface IAccountLinkService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.AccountService))] internal partial interface IAccountService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.AccountTokenService))] internal partial interface IAccountTokenService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.EventDestinationService))] internal partial interface IEventDestinationService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.EventService))] internal partial interface IEventService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.Core.Accounts
{
    [ConnectedAccountCall(typeof(Stripe.V2.Core.Accounts.PersonService))] internal partial interface IPersonService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.Accounts.PersonTokenService))] internal partial interface IPersonTokenService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.Core.Vault
{
    [ConnectedAccountCall(typeof(Stripe.V2.Core.Vault.GbBankAccountService))] internal partial interface IGbBankAccountService;
    [ConnectedAccountCall(typeof(Stripe.V2.Core.Vault.UsBankAccountService))] internal partial interface IUsBankAccountService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.MoneyManagement
{
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.AdjustmentService))] internal partial interface IAdjustmentService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.FinancialAccountService))] internal partial interface IFinancialAccountService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.FinancialAddressService))] internal partial interface IFinancialAddressService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.InboundTransferService))] internal partial interface IInboundTransferService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.OutboundPaymentService))] internal partial interface IOutboundPaymentService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.OutboundSetupIntentService))] internal partial interface IOutboundSetupIntentService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.PayoutIntentService))] internal partial interface IPayoutIntentService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.PayoutMethodService))] internal partial interface IPayoutMethodService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.PayoutMethodsBankAccountSpecService))] internal partial interface IPayoutMethodsBankAccountSpecService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.ReceivedCreditService))] internal partial interface IReceivedCreditService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.RecipientVerificationService))] internal partial interface IRecipientVerificationService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.TransactionEntryService))] internal partial interface ITransactionEntryService;
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.TransactionService))] internal partial interface ITransactionService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.MoneyManagement.TestHelpers
{
    [ConnectedAccountCall(typeof(Stripe.V2.MoneyManagement.TestHelpers.FinancialAddressService))] internal partial interface IFinancialAddressService;
}

namespace ConnectGen.Wire.Tests.Mirrors.V2.TestHelpers
{
    [ConnectedAccountCall(typeof(Stripe.V2.TestHelpers.MoneyManagementService))] internal partial interface IMoneyManagementService;
}
