close = Zu
