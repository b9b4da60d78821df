package org.trainingapproval.notification.smtp;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The settings of Jakarta Mail, which waits for ever unless it is told otherwise. */
final class SmtpSession {

    static final String CONNECT_MILLIS = "5000";
    static final String READ_MILLIS = "10000";
    static final String WRITE_MILLIS = "10000";

    private SmtpSession() {}

    /**
     * The session for one connection: what {@code spring.mail} says, completed by our time limits.
     *
     * @param ownName how we introduce ourselves to the mail server
     */
    static Session of(JavaMailSenderImpl server, String ownName, SocketFactory sockets) {
        String prefix = "mail." + protocol(server) + ".";
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent(prefix + "timeout", READ_MILLIS);
        properties.putIfAbsent(prefix + "writetimeout", WRITE_MILLIS);
        // Else the name of this machine is looked up in DNS, which knows no time limit.
        properties.putIfAbsent(prefix + "localhost", ownName);
        // Nothing depends on the answer to QUIT.
        properties.putIfAbsent(prefix + "quitwait", "false");
        properties.put(prefix + "socketFactory", sockets);
        // Else a connection that failed is tried a second time, with a socket that nobody watches.
        properties.put(prefix + "socketFactory.fallback", "false");
        if (server.getUsername() != null) {
            properties.putIfAbsent(prefix + "auth", "true");
        }
        return Session.getInstance(properties);
    }

    static String protocol(JavaMailSenderImpl server) {
        return server.getProtocol() == null ? "smtp" : server.getProtocol();
    }

    /** Hands out one socket and remembers it, so that somebody else can close it. */
    static final class WatchedSocket extends SocketFactory {

        private final Socket socket = new Socket();

        @Override
        public Socket createSocket() {
            return socket;
        }

        /** Ends whatever waits for this socket. */
        void kill() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
