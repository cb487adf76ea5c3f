package org.watchlink.gateway.desk;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;

/// The door of the control room: a name, a password and a desk.
final class SignIn {

    /// Where those of the police sign in, who have no desk here.
    static final String POLICE_DOOR = "/police/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int LONGEST = 200;
    private static final int WAITING = 16;

    private final DeskSettings settings;
    private final Function<String, Optional<Account>> accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Passwords passwords = new Passwords();
    private final WorkerExecutor worker;
    private final String page;
    private final String policePage;
    private final String cookie;
    private int waiting;

    SignIn(
        Vertx vertx, DeskSettings settings, Function<String, Optional<Account>> accounts,
        Sessions sessions, InstantSource clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = new Attempts(clock);
        this.worker = vertx.createSharedWorkerExecutor("desk-sign-in", 1);
        this.page = page("/webroot/sign-in.html");
        this.policePage = page("/webroot/police-sign-in.html");
        this.cookie = settings.secure() ? "__Host-watchlink" : "watchlink";
    }

    /// Who asks, where they have signed in.
    Optional<Seat> seat(String cookies) {
        return cookies == null ? Optional.empty()
            : ServerCookieDecoder.STRICT.decode(cookies).stream()
                .filter(given -> given.name().equals(cookie)).findFirst()
                .flatMap(given -> sessions.seat(given.value()));
    }

    Optional<Seat> seat(RoutingContext context) {
        return seat(context.request().getHeader("Cookie"));
    }

    void show(RoutingContext context) {
        answer(context, 200, "");
    }

    void enter(RoutingContext context) {
        String name = field(context, "name");
        String password = context.request().getFormAttribute("password");
        String desk = field(context, "desk");
        if (name.isEmpty() || password == null || password.length() > LONGEST
            || !desk.isEmpty() && !settings.desks().contains(desk)) {
            answer(context, 400, "Give a name, a password and a desk.");
            return;
        }
        String key = name.toLowerCase(Locale.ROOT) + "@"
            + context.request().remoteAddress().hostAddress();
        Duration wait = attempts.wait(key);
        if (!wait.isZero() || waiting >= WAITING) {
            long seconds = wait.toSeconds() + 1;
            context.response().putHeader("Retry-After", Long.toString(seconds));
            answer(context, 429, "Too many attempts. Try again in " + seconds + " s.");
            return;
        }
        waiting++;
        Optional<Account> account = accounts.apply(name)
            .filter(known -> known.role() == Role.POLICE || !desk.isEmpty());
        Optional<Seat> before = seat(context);
        worker.executeBlocking(() -> {
            if (!passwords.opens(account, password)) {
                return Optional.<String>empty();
            }
            before.ifPresent(sessions::close);
            return account.map(known -> sessions.open(new Operator(
                known.name(), known.role() == Role.POLICE ? known.partner() : desk)));
        }).eventually(() -> {
            waiting--;
            return Future.succeededFuture();
        }).onFailure(context::fail).onSuccess(token -> token.ifPresentOrElse(
            text -> {
                attempts.succeeded(key);
                context.response().addCookie(cookie(text)).setStatusCode(303)
                    .putHeader("Location", account.map(SignIn::home).orElse("/")).end();
            },
            () -> {
                attempts.failed(key);
                LOG.info("a sign-in was refused");
                answer(context, 401, "That name and password do not fit.");
            }));
    }

    void leave(RoutingContext context) {
        Optional<Seat> whose = seat(context);
        String door = whose.filter(seat -> seat.role() == Role.POLICE).isPresent()
            ? POLICE_DOOR : "/sign-in";
        Future<Void> closed = whose
            .map(seat -> worker.<Void>executeBlocking(() -> {
                sessions.close(seat);
                return null;
            })).orElse(Future.succeededFuture());
        closed.onComplete(_ -> context.response().addCookie(cookie("").setMaxAge(0))
            .setStatusCode(303).putHeader("Location", door).end());
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(cookie, value).setPath("/").setHttpOnly(true)
            .setSameSite(CookieSameSite.STRICT).setSecure(settings.secure());
    }

    private void answer(RoutingContext context, int status, String fault) {
        context.response().setStatusCode(status)
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .putHeader("Referrer-Policy", "same-origin")
            .end((fromPolice(context) ? policePage : page)
                .replace("{{fault}}", escaped(fault)));
    }

    /// Whether somebody stands at the door that asks for no desk.
    private static boolean fromPolice(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
            ? context.request().getFormAttribute("desk") == null
            : context.normalizedPath().equals(POLICE_DOOR);
    }

    private static String home(Account account) {
        return account.role() == Role.POLICE ? "/police" : "/";
    }

    private String page(String name) {
        String desks = settings.desks().stream()
            .map(desk -> "<option>" + escaped(desk) + "</option>").collect(Collectors.joining());
        try (InputStream file = SignIn.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .replace("{{desks}}", desks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(RoutingContext context, String name) {
        String value = context.request().getFormAttribute(name);
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replace("\"", "&quot;");
    }
}
