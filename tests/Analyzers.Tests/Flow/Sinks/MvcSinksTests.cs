namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

public sealed class MvcSinksTests
{
    private static void Action(string statement, string expected) => SinksIn.Holds(expected, $$"""
        public class SellersController : Controller
        {
            public IActionResult Get(string key, Seller seller) { {{statement}} return NoContent(); }
        }
        """);

    [Theory]
    [InlineData("return Ok(seller);", "Response Serialized Ok(...)")]
    [InlineData("return this.Ok(key);", "Response Serialized Ok(...)")]
    [InlineData("return base.Ok(key);", "Response Serialized Ok(...)")]
    [InlineData("return StatusCode(500, key);", "Response Serialized StatusCode(...)")]
    [InlineData("return BadRequest(new { key });", "Response Serialized BadRequest(...)")]
    [InlineData("return NotFound(seller);", "Response Serialized NotFound(...)")]
    [InlineData("return Unauthorized(seller);", "Response Serialized Unauthorized(...)")]
    [InlineData("return Conflict(seller);", "Response Serialized Conflict(...)")]
    [InlineData("return UnprocessableEntity(seller);", "Response Serialized UnprocessableEntity(...)")]
    [InlineData("return Content(key);", "Response Text Content(...)")]
    [InlineData("return Content(key, \"text/plain\");", "Response Text Content(...)")]
    [InlineData("return Json(seller);", "Response Serialized Json(...)")]
    [InlineData("return Problem(key);", "Response Serialized Problem(...)")]
    [InlineData("return Problem(title: key, statusCode: 400);", "Response Serialized Problem(...)")]
    [InlineData("return ValidationProblem(detail: key);", "Response Serialized ValidationProblem(...)")]
    [InlineData("return File(System.Text.Encoding.UTF8.GetBytes(key), \"text/plain\");", "Response Serialized File(...)")]
    [InlineData("return Accepted(seller);", "Response Serialized Accepted(...)")]
    [InlineData("return Created(\"/sellers/1\", seller);", "Response Serialized Created(...)")]
    [InlineData("return Created(\"/sellers/\" + key, null);", "Url Serialized Created(...)")]
    [InlineData("return CreatedAtAction(nameof(Get), new { key }, seller);", "Url Serialized CreatedAtAction(...)\nResponse Serialized CreatedAtAction(...)")]
    [InlineData("return AcceptedAtRoute(\"seller\", new { key }, null);", "Url Serialized AcceptedAtRoute(...)")]
    public void Arguments_of_a_controllers_results_are_responses(string statement, string expected) => Action(statement, expected);

    [Theory]
    [InlineData("return new OkObjectResult(seller);", "Response Serialized new OkObjectResult(...)")]
    [InlineData("return new ObjectResult(seller) { StatusCode = 200 };", "Response Serialized new ObjectResult(...)")]
    [InlineData("return new BadRequestObjectResult(key);", "Response Serialized new BadRequestObjectResult(...)")]
    [InlineData("return new JsonResult(seller);", "Response Serialized new JsonResult(...)")]
    [InlineData("return new ContentResult { Content = key };", "Response Text ContentResult.Content")]
    [InlineData("var result = new ObjectResult(null); result.Value = key;", "Response Serialized ObjectResult.Value")]
    [InlineData("var result = new OkObjectResult(null); result.Value = key;", "Response Serialized ObjectResult.Value")]
    [InlineData("return new CreatedResult(\"/sellers/\" + key, seller);", "Url Serialized new CreatedResult(...)\nResponse Serialized new CreatedResult(...)")]
    [InlineData("return new RedirectResult(\"/done?key=\" + key);", "Url Serialized new RedirectResult(...)")]
    public void Results_that_are_made_by_hand_are_responses(string statement, string expected) => Action(statement, expected);

    [Theory]
    [InlineData("return Redirect(\"/done?key=\" + key);", "Url Serialized Redirect(...)")]
    [InlineData("return RedirectPermanent(key);", "Url Serialized RedirectPermanent(...)")]
    [InlineData("return LocalRedirect(key);", "Url Serialized LocalRedirect(...)")]
    [InlineData("return RedirectToAction(\"Done\", new { key });", "Url Serialized RedirectToAction(...)")]
    [InlineData("return RedirectToPage(\"/Done\", new { key });", "Url Serialized RedirectToPage(...)")]
    [InlineData("return RedirectToRoute(\"done\", new { key });", "Url Serialized RedirectToRoute(...)")]
    [InlineData("Url.Action(\"Done\", new { key });", "Url Serialized IUrlHelper.Action(...)")]
    public void Redirects_are_URLs(string statement, string expected) => Action(statement, expected);

    [Theory]
    [InlineData("return StatusCode(key.Length);")]
    [InlineData("return File(\"a\", key);")]
    [InlineData("return Content(\"done\", key);")]
    [InlineData("return RedirectToAction(key);")]
    [InlineData("return Created();")]
    [InlineData("return Problem(statusCode: key.Length);")]
    [InlineData("ModelState.Remove(key);")]
    [InlineData("TryValidateModel(seller);")]
    public void What_no_client_gets_is_left_alone(string statement) => Action(statement, "");

    [Fact]
    public void Own_methods_and_classes_of_these_names_are_left_alone() => SinksIn.Holds("", """
        public class Sellers
        {
            public object Ok(object? value) => this;
            public object Json(object? data) => this;
            public object Content(string content) => this;
            public object Redirect(string url) => this;
            public object Run(string key, Seller seller) { Ok(seller); Json(seller); Content(key); Redirect(key); return Own.Results.Ok(seller); }
        }
        public class ObjectResult(object value) { public object Value { get; set; } = value; }
        public class Other { public object Run(Seller seller) => new global::ObjectResult(null!) { Value = seller }; }
        public class Made(object value) : Microsoft.AspNetCore.Mvc.StatusCodeResult(200) { public object Value => value; }
        namespace Own { public static class Results { public static object Ok(object value) => value; public static object Json(object data) => data; } }
        """);

    [Fact]
    public void Result_of_the_projects_own_is_told_where_it_hands_on() => SinksIn.Holds("", """
        public class SellerResult(object value) : ObjectResult(value);
        public class Code { public object Run(Seller seller) => new SellerResult(seller); }
        """);

    [Fact]
    public void Override_of_a_factory_is_one() => SinksIn.Holds("Response Serialized Ok(...)\nResponse Serialized Ok(...)", """
        public abstract class BaseController : ControllerBase { public override OkObjectResult Ok(object? key) => base.Ok(key); }
        public class SellersController : BaseController { public IActionResult Get(Seller seller) => Ok(seller); }
        """);

    [Theory]
    [InlineData("Results.Ok(seller)", "Response Serialized Results.Ok(...)")]
    [InlineData("Results.Json(seller)", "Response Serialized Results.Json(...)")]
    [InlineData("Results.Text(key)", "Response Text Results.Text(...)")]
    [InlineData("Results.Content(key)", "Response Text Results.Content(...)")]
    [InlineData("Results.BadRequest(seller)", "Response Serialized Results.BadRequest(...)")]
    [InlineData("Results.NotFound(seller)", "Response Serialized Results.NotFound(...)")]
    [InlineData("Results.Conflict(key)", "Response Serialized Results.Conflict(...)")]
    [InlineData("Results.UnprocessableEntity(key)", "Response Serialized Results.UnprocessableEntity(...)")]
    [InlineData("Results.InternalServerError(seller)", "Response Serialized Results.InternalServerError(...)")]
    [InlineData("Results.Problem(key)", "Response Serialized Results.Problem(...)")]
    [InlineData("Results.Problem(extensions: new Dictionary<string, object?> { [\"key\"] = key })", "Response Serialized Results.Problem(...)")]
    [InlineData("Results.Bytes(System.Text.Encoding.UTF8.GetBytes(key))", "Response Serialized Results.Bytes(...)")]
    [InlineData("Results.Created(\"/s/\" + key, seller)", "Url Serialized Results.Created(...)\nResponse Serialized Results.Created(...)")]
    [InlineData("Results.CreatedAtRoute(\"seller\", new { key }, seller)", "Url Serialized Results.CreatedAtRoute(...)\nResponse Serialized Results.CreatedAtRoute(...)")]
    [InlineData("Results.Accepted(null, seller)", "Response Serialized Results.Accepted(...)")]
    [InlineData("Results.Redirect(key)", "Url Serialized Results.Redirect(...)")]
    [InlineData("Results.LocalRedirect(key)", "Url Serialized Results.LocalRedirect(...)")]
    [InlineData("Results.RedirectToRoute(\"done\", new { key })", "Url Serialized Results.RedirectToRoute(...)")]
    [InlineData("TypedResults.Ok(seller)", "Response Serialized TypedResults.Ok(...)")]
    [InlineData("TypedResults.Json(new { key })", "Response Serialized TypedResults.Json(...)")]
    [InlineData("TypedResults.Created(\"/\", seller)", "Response Serialized TypedResults.Created(...)")]
    [InlineData("TypedResults.ValidationProblem(new Dictionary<string, string[]> { [\"key\"] = [key] })", "Response Serialized TypedResults.ValidationProblem(...)")]
    public void Arguments_of_minimal_results_are_responses(string expression, string expected) => SinksIn.Statements($"_ = {expression};", expected);

    [Theory]
    [InlineData("Results.StatusCode(key.Length)")]
    [InlineData("Results.Json(1, contentType: key)")]
    [InlineData("Results.Text(\"done\", key)")]
    [InlineData("Results.File(\"a.txt\", key)")]
    [InlineData("Results.Challenge(null, [key])")]
    [InlineData("Results.CreatedAtRoute(key)")]
    public void What_minimal_results_do_not_write_is_left_alone(string expression) => SinksIn.Statements($"_ = {expression};", "");
}
