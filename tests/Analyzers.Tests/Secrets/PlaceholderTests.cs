using ConnectGen.Analyzers.Secrets;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>What people write in a key's place, in documentation, templates and tests. The families are those of public code.</summary>
public sealed partial class PlaceholderTests
{
    [Theory]
    [InlineData("4eC39HqLyjWDarj" + "tT1zdp7dc")]
    [InlineData("BQokikJOvBiI2Hl" + "WgH4olfQ2")]
    [InlineData("4eC39HqLyjWDarj" + "tT1zdp7dcXYZ")]
    public void Key_of_Stripes_documentation_is_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX")]
    [InlineData("000000000000000000000000")]
    [InlineData("51xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("51Hxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("xxxXXXxxxXXXxxxXXX")]
    [InlineData("a1b2a1b2a1b2a1b2a1b2a1b2")]
    [InlineData("keykeykeykeykeykeykeykey")]
    [InlineData("hogehogefugafuga1234")]
    [InlineData("G00G00G00G00G00G00G00G00")]
    public void Repeat_is_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("51Hq8ZtLr2mVx0KbXXXXXXXXXXXXXXXX")]
    [InlineData("51Hq8ZtLr2mVx0KbxxxxxxxxxxxxYcPd")]
    [InlineData("51Hq8ZtLr2mVx0KbWn7YcPdGs00000000")]
    public void Masked_key_is_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("yourSecretKeyHere1234567")]
    [InlineData("YourStripeSecretKeyHere")]
    [InlineData("YOURSTRIPESECRETKEYHERE")]
    [InlineData("yourstripesecretkeyhere")]
    [InlineData("51YourActualSecretKeyGoesHere")]
    [InlineData("thisIsARealLookingButFakeApiKey12345")]
    [InlineData("ThisIsNotARealKeyJustForTesting")]
    [InlineData("REPLACEWITHYOURKEY1234567890")]
    [InlineData("PlaceholderForUnitTests01")]
    [InlineData("NOTAREALKEYNOTAREALKEY")]
    [InlineData("dummydummydummydummy1234")]
    [InlineData("FakeKeyForCiPipeline2024")]
    [InlineData("51AbC123YourSecretKeyHere")]
    [InlineData("TESTTESTTESTTEST12345678")]
    [InlineData("changemechangemechangeme")]
    [InlineData("fixturefixture0000001")]
    [InlineData("deadbeefcafebabedeadbeef")]
    [InlineData("DEADBEEF12345678")]
    [InlineData("ChangeWithATheKeyIsApiAFor2024")]
    [InlineData("ChangeWithATheKeyIsApiAFor")]
    [InlineData("AFakeAApiYourTheKeyTheFor1")]
    [InlineData("FakeStripeAPIKey00000000")]
    [InlineData("FAKEKEY123456789012345678")]
    [InlineData("FAKE0000GATE0000TEST")]
    [InlineData("FAKE0000000000000000000000000000")]
    public void Words_are_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("your_stripe_secret_key_goes_here")]
    [InlineData("THIS_IS_FAKE_DO_NOT_USE")]
    [InlineData("REPLACE_ME_WITH_A_REAL_KEY_PLEASE")]
    [InlineData("not-a-real-key-just-for-testing")]
    [InlineData("<your-secret-key-goes-here-please>")]
    [InlineData("{{STRIPE_SECRET_KEY_OF_PRODUCTION}}")]
    [InlineData("${STRIPE_SECRET_KEY_OF_PRODUCTION}")]
    [InlineData("#{Stripe.SecretKeyOfProduction}#")]
    [InlineData("...")]
    [InlineData("************************")]
    [InlineData("51********************abcd")]
    [InlineData("[YOUR SECRET KEY]")]
    [InlineData("$(StripeSecretKeyOfProduction)")]
    [InlineData("%STRIPE_SECRET_KEY_PRODUCTION%")]
    public void Words_with_signs_between_are_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwx")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("AbCdEfGhIjKlMnOpQrStUvWxYz")]
    [InlineData("51AbCdEfGhIjKlMnOpQrStUv")]
    [InlineData("zyxwvutsrqponmlkjihgfedcba")]
    [InlineData("1234567890ABCDEFGHIJKLMN")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("51H8xyzABCDEF1234567890123456789")]
    [InlineData("ABC123DEF456GHI789JKL012")]
    [InlineData("51ABC123DEF456GHI789JKL012MNO345")]
    [InlineData("abc123def456ghi789jkl012mno345")]
    [InlineData("a1b2c3d4e5f6g7h8i9j0")]
    [InlineData("a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6")]
    [InlineData("1a2b3c4d5e6f7g8h9i0j1k2l")]
    [InlineData("51H8J9K2L3M4N5O6P7Q8R9S0T1U2V3W4X5Y6Z7")]
    [InlineData("aB3dE5fG7hJ9kL1mN3pQ5rS7")]
    [InlineData("aBcDeFgHiJkLmNoPqRsTuVwXyZ123456")]
    [InlineData("1234abcd5678efgh9012ijkl")]
    [InlineData("1234567890abcdefghij")]
    [InlineData("1234567890abcdef1234567890abcdef")]
    [InlineData("51AbCdEf1234567890AbCdEf")]
    [InlineData("51H2eKLAbCdEfGh123456")]
    [InlineData("51H8kLm2nOpQ4rStUvWxYz0123456789")]
    [InlineData("51ABCDEFghijklmnopQRSTUVwxyz0987654321")]
    public void Alphabet_and_numbers_are_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("qwertyuiopasdfghjklzxcvbnm")]
    [InlineData("QwErTyUiOpAsDfGhJkLzXcVb")]
    [InlineData("asdfasdfasdfasdfasdf1234")]
    [InlineData("1q2w3e4r5t6y7u8i9o0p1q2w")]
    [InlineData("1qaz2wsx3edc4rfv5tgb6yhn")]
    [InlineData("poiuytrewqlkjhgfdsamnbvcxz")]
    [InlineData("qwertzuiopasdfghjklyxcvb")]
    public void Keyboard_is_none(string body) => AssertNone(body);

    [Theory]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("abcdefghijklmnopqrstuvwxyz123456")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567890")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("testSecretForTestingWebhooksOnly12")]
    [InlineData("your_webhook_signing_secret_goes_here")]
    [InlineData("dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=")]
    public void Webhook_placeholder_is_none(string body) => Assert.Empty(SecretMatcher.FindAll($"\"{"whsec"}_{body}\""));

    private static void AssertNone(string body)
    {
        foreach (var prefix in new[] { "sk_" + "live_", "rk_" + "test_", "sk_" + "org_live_" })
            Assert.Empty(SecretMatcher.FindAll($"\"{prefix}{body}\""));
    }
}
