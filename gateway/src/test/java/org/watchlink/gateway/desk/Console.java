package org.watchlink.gateway.desk;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// A headless Chromium in which somebody sits at a desk.
public final class Console implements AutoCloseable {

    final ChromeDriver driver;

    /// Opens a browser that has been nowhere yet.
    public Console() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", "--disable-quic", "--hide-scrollbars", "--force-color-profile=srgb",
            "--lang=en-GB");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        driver = new ChromeDriver(new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver")).build(), options);
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
        resize(1920, 1080);
    }

    /// Signs in, and waits until the console is live.
    Console signIn(DemoServer server, String name, String desk) {
        return signIn(server.page(), name, DemoServer.PASSWORD, desk);
    }

    /// Signs in at a page, and waits until the console is live.
    public Console signIn(String page, String name, String password, String desk) {
        driver.get(page + "/sign-in");
        type("#name", name);
        type("#password", password);
        type("#desk", desk);
        find("form button").click();
        find("#links .lamp");
        find("[data-live='true']");
        return this;
    }

    /// Signs in at the police's door, and waits until their page is live.
    public Console signInAsPolice(String page, String name, String password) {
        driver.get(page + "/police/sign-in");
        type("#name", name);
        type("#password", password);
        find("form button").click();
        find("[data-live='true']");
        return this;
    }

    /// Gives the page this many pixels.
    void resize(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Presses keys, wherever the focus is.
    public void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    void type(String selector, String text) {
        find(selector).sendKeys(text);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /// The texts of what is there now.
    public List<String> texts(String selector) {
        return ((List<?>) script("return [...document.querySelectorAll(arguments[0])]"
            + ".map(node => node.innerText)", selector)).stream().map(Object::toString).toList();
    }

    /// The text of what is there now.
    public String text(String selector) {
        return String.join("\n", texts(selector));
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /// What the browser complained of.
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
            .map(entry -> entry.getMessage()).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
