package org.watchlink.gateway.feed.access;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;

/// Marks requests of a version of HTTP that nobody speaks, such as `GET / HTTP/9.9`, as none, so
/// that they get a `Problem` like all others that are none: Vert.x itself answers them with an
/// empty 501, and shows them to nobody.
@Sharable
final class OtherVersions extends ChannelInboundHandlerAdapter {

    /// What a request is marked with.
    static final class Unspoken extends Exception {

        private static final long serialVersionUID = 1;
    }

    private static final String VERTX = "handler";

    /// Stands before Vert.x on a connection of HTTP/1.
    void watch(HttpConnection connection) {
        if (connection instanceof VertxConnection own
            && own.channel().pipeline().get(VERTX) != null) {
            own.channel().pipeline().addBefore(VERTX, "versions", this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()
            && !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
            && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            request.setDecoderResult(DecoderResult.failure(new Unspoken()));
        }
        context.fireChannelRead(message);
    }
}
