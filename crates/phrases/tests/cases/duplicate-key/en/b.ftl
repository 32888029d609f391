close = Close again
