package org.watchlink.gateway.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// A desk in a headless Chromium.
final class Console implements AutoCloseable {

    final ChromeDriver driver;
    private final DemoServer server;

    private Console(DemoServer server, int width, int height) {
        this.server = server;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", "--disable-quic", "--hide-scrollbars", "--force-color-profile=srgb",
            "--lang=en-GB", "--window-size=" + width + "," + height);
        this.driver = new ChromeDriver(new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver")).build(), options);
        resize(width, height);
    }

    static Console signedIn(DemoServer server, String name, String desk) {
        return signedIn(server, name, desk, 1920, 1080);
    }

    static Console signedIn(DemoServer server, String name, String desk, int width, int height) {
        Console console = new Console(server, width, height);
        console.driver.get(server.page());
        console.type("#name", name);
        console.type("#password", DemoServer.PASSWORD);
        console.find("#desk").sendKeys(desk);
        console.find("form button").click();
        return console;
    }

    /// Makes the page's own area this large.
    void resize(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", java.util.Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    }

    void reload() {
        driver.get(server.page());
    }

    /// Presses keys wherever the focus is.
    void press(CharSequence... keys) {
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

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
            .map(WebElement::getText).toList();
    }

    String text(String selector) {
        return String.join("\n", texts(selector));
    }

    boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
            .anyMatch(WebElement::isDisplayed);
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
