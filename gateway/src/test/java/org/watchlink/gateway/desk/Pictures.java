package org.watchlink.gateway.desk;

import java.nio.file.Files;
import java.nio.file.Path;

/// Takes pictures of the console, in both themes and at all widths, into a folder.
final class Pictures {

    private Pictures() { }

    static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path maps = Path.of(args.length > 1 ? args[1] : "../config/map");
        try (DemoServer server = new DemoServer(
            new FakeRoom(), Files.createTempDirectory("desk"), maps, 0, false);
            Console console = new Console()) {
            console.driver.get(server.page());
            console.picture(folder.resolve("sign-in.png"));
            console.signIn(server, "J. Smith", "CCTV desk 1");
            DeskLook.fill(server);
            Thread.sleep(2_000);
            console.picture(folder.resolve("night-1920-next.png"));
            console.press(" ");
            Thread.sleep(1_500);
            for (String theme : new String[] {"night", "day"}) {
                for (int width : new int[] {1920, 1280, 640, 320}) {
                    console.resize(width, width == 1920 ? 1080 : width == 1280 ? 800 : 900);
                    Thread.sleep(700);
                    console.picture(folder.resolve(theme + "-" + width + ".png"));
                }
                console.resize(1920, 1080);
                for (String key : new String[] {"r", "p", "n", "c", "?"}) {
                    console.press(key);
                    Thread.sleep(250);
                    console.picture(folder.resolve(
                        theme + "-key-" + (key.equals("?") ? "help" : key) + ".png"));
                    console.press(org.openqa.selenium.Keys.ESCAPE);
                }
                console.press("t");
            }
            server.room.answersHealth = false;
            Thread.sleep(7_500);
            console.picture(folder.resolve("not-live.png"));
            System.out.println(console.complaints());
        }
    }
}
