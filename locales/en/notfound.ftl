# The page for addresses that lead nowhere.

notfound-heading = This page is not in the collection
notfound-help = The address may be misspelt, or the page may have moved. From here you can go to:
