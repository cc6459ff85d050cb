"""Names by language: from which of six languages does a surname come?

180 surnames for each of German, Spanish, Finnish, Italian, Dutch, and Swedish, as they are in use in one
country: the Swedish list has Lundqvist, and Hassan too. Taken from the lists ``last_names`` of the package
*Faker* 40.63.0 (https://github.com/joke2k/faker), locales ``de_DE``, ``es_ES``, ``fi_FI``, ``it_IT``,
``nl_NL``, and ``sv_SE``, under the MIT license, whose text stands below. Changed: letters lose their accents
(ö → o, ß → ss); names with anything but letters are left out, the rest sorted, each once; of the n names that
a list then has, the ones with the numbers i * n // 180 for i = 0 … 179 are taken.

Where the environment variable ``NOTES_DATA`` names a folder with a folder ``names`` in it, one file for each
language, such as ``names/Scottish.txt``, and one name in each line (so PyTorch's tutorial on names has them,
https://docs.pytorch.org/tutorials/intermediate/char_rnn_classification_tutorial.html), all of those are read
instead, changed in the same way.

Copyright (c) 2012 Daniele Faraglia

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

NO_ACCENTS = {"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}


def load_names() -> list[tuple[str, str]]:
    """Return pairs of surname and language: those of ``NOTES_DATA`` where it is set, else 1080 from here.

    The languages of the 1080 are ``de``, ``es``, ``fi``, ``it``, ``nl``, and ``sv``; those of ``NOTES_DATA``
    are called as the files are. The pairs are sorted by language, then by name. A name that occurs in two
    languages is in two pairs.

    Raises:
        FileNotFoundError: the folder that ``NOTES_DATA`` names has no files of names.
    """
    if folder := os.environ.get("NOTES_DATA"):
        return _all(Path(folder))
    return [(name, language) for language, names in SURNAMES.items() for name in names.split()]


def _all(folder: Path) -> list[tuple[str, str]]:
    files = sorted((folder / "names").glob("*.txt"))
    if not files:
        raise FileNotFoundError(
            f"NOTES_DATA is {folder}, and it has no names/*.txt, one file for each language"
        )
    return [(name, file.stem) for file in files for name in _plain(file.read_text(encoding="utf-8-sig"))]


def _plain(lines: str) -> list[str]:
    """The names in the lines, without accents, sorted, each once; none with anything but letters."""
    text = unicodedata.normalize("NFD", lines.translate(str.maketrans(NO_ACCENTS)))
    text = "".join(character for character in text if not unicodedata.combining(character))
    return sorted({name for line in text.splitlines() if (name := line.strip()).isascii() and name.isalpha()})


SURNAMES = {
    "de": """
Ackermann Adolph Anders Aumann Bachmann Barkholz Bauer Becker Beer Bender Beyer Biggen Birnbaum Blumel
Bohnbach Bolzmann Borner Briemer Buchholz Butte Christoph Conradi Dehmel Dippel Dobes Dorr Dowerg Drub
Eberhardt Eberth Eigenwillig Ernst Etzold Fechner Finke Fliegner Franke Fritsch Gehringer Geissler Gertz
Giess Gnatz Gotthard Gude Gunpf Gutknecht Haering Hamann Haring Hartmann Hauffer Heidrich Heinrich Hellwig
Hendriks Henschel Hering Hermighausen Heser Hesse Hettner Heydrich Hoffmann Holsten Holzapfel Horle Hornig
Hubel Jahn Jantsch Jockel Jopich Jungfer Junk Juttner Kade Kambs Kaster Kensy Killer Klapp Klemt Knappe Koch
Kohler Kostolzin Kranz Kraushaar Krein Kroker Kuhl Kusch Lange Lehmann Lindau Linke Loffler Losekann Lubs
Mangold Margraf Matthai Mentzel Meyer Mies Mitschke Mohaupt Muhle Muller Nerger Neureuther Noack Oderwald
Ortmann Paffrath Patberg Peukert Plath Politz Pruschke Radel Reinhardt Renner Riehl Ritter Rogner Rohricht
Romer Rose Rosenow Rudolph Rust Salz Sauer Schacht Scheel Scheuermann Schleich Schmidt Schmiedecke Scholl
Schomber Schottin Schuler Schuster Segebahn Seifert Siering Solzer Sorgatz Stadelmann Staude Steinberg Stey
Stiffel Striebitz Stumpf Tasche Thanel Tintzmann Trommler Trub Trupp Ullmann Vogt Wagner Walter Weihmann
Weinhage Weiss Wende Werner Wiek Wilms Winkler Wulf Zahn Ziegert Zirme
""",
    "es": """
Abad Acedo Adan Aguilo Alamo Alberto Alcolea Alfonso Almazan Alvaro Amor Andreu Anton Arana Arellano Arjona
Arnau Arroyo Avila Aznar Baeza Barba Baro Barrena Barros Batlle Becerra Beltran Benitez Bernal Blanch Boix
Borras Bravo Busquets Cabello Cabrero Calleja Camino Canales Canete Caparros Cardenas Carpio Carreras Casado
Casas Castellanos Castro Cerdan Chacon Chico Cobo Collado Conde Cordoba Cortes Criado Cuesta Daza Domenech
Duenas Elias Escobar Espana Esteve Fabregat Feijoo Ferrando Figueroa Fonseca Franco Fuster Gallart Garate
Garmendia Gelabert Giner Goicoechea Gonzalez Gras Guerrero Haro Herranz Hierro Huguet Iglesias Isern
Jauregui Jove Jurado Lara Ledesma Llabres Lledo Lluch Losada Lumbreras Macias Mancebo Manzano Mariscal
Martin Matas Mayol Mena Mercader Minguez Molina Montana Montoya Morante Morillo Munoz Nadal Nebot Nino Nunez
Olivares Olmedo Ortuno Padilla Palau Palomino Parejo Paz Pedrosa Pena Peralta Pi Pinilla Pizarro Polo Porcel
Posada Prado Puerta Pulido Quintanilla Ramon Redondo Revilla Ribes Rios Rivero Rocha Rojas Ropero Rosello
Rozas Sabater Salamanca Salgado Salvador Sanjuan Santiago Saura Segovia Sevilla Sola Solis Sosa Talavera
Tejera Terron Tomas Torrecilla Tovar Urena Valbuena Valentin Vallejo Varela Velazquez Verdugo Vigil Villa
Villar Vives Zamora
""",
    "fi": """
Aalto Aho Ahola Airaksinen Alanko Antikainen Anttonen Asikainen Auvinen Blomqvist Elo Eriksson Eronen Eskola
Gustafsson Haapanen Haataja Hakala Halme Hamalainen Hannula Harkonen Hautala Heikkila Heino Heiskanen Helin
Hietala Hiltunen Hokkanen Holm Holmstrom Huhtala Huovinen Huuskonen Hyttinen Ihalainen Immonen Jaaskelainen
Jalonen Jantti Jarvi Jauhiainen Jokela Juntunen Kahkonen Kainulainen Kamarainen Kangas Kantola Kari Karki
Karlsson Karttunen Kauppila Keinanen Keranen Keskitalo Kettunen Kiuru Kivimaki Kiviniemi Koistinen Koivunen
Kokkonen Komulainen Koponen Korpela Koskela Koskinen Kovanen Kujala Kumpulainen Kurki Kuusela Kyllonen
Laakso Lahti Laiho Laitinen Lampinen Lassila Laukkanen Lehikoinen Lehtinen Lehtola Leinonen Leppanen
Liimatainen Lindberg Lindholm Lindroos Linna Liukkonen Luukkonen Makela Makinen Malinen Mannisto Martikainen
Marttinen Matilainen Mattsson Miettinen Moilanen Mononen Mustonen Nevala Niemi Niiranen Niskanen Nousiainen
Nurminen Nykanen Nyman Oinonen Ojanen Ollila Paananen Paavola Pakarinen Parkkinen Pasanen Pekkala Pelkonen
Peltonen Penttila Perala Pietila Pirinen Pohjola Pulkkinen Puustinen Raisanen Ranta Rasanen Rauhala Rautio
Repo Riikonen Rissanen Ronkko Ruotsalainen Rytkonen Saari Saastamoinen Sallinen Salmi Salo Savolainen
Seppala Sihvonen Silvennoinen Sipila Sirvio Soini Suhonen Suominen Tahtinen Takala Tanskanen Taskinen
Tiihonen Tikkanen Tirkkonen Toivonen Tolvanen Tuovinen Turunen Uusitalo Vainio Valkama Valtonen Vartiainen
Venalainen Viitala Virta Voutilainen Vuori Ylinen
""",
    "it": """
Abatantuono Adinolfi Albertini Aloisio Anastasi Anichini Antonini Argento Asmundo Bacosi Bajardi Barbarigo
Barillaro Barzini Battisti Bellini Benussi Bernetti Bettin Bianchini Bocca Boezio Bonanno Bonolis Borroni
Bosurgi Bragadin Bresciani Brunelleschi Buscetta Caccioppoli Cainero Callegaro Campanella Canevascini
Cappelli Carli Caruso Casarin Castiglione Ceci Cerutti Chiappetta Chittolini Cignaroli Civaschi Columbo
Comolli Corbo Costalonga Cuda Curiel Dallape Desio Donarelli Dovara Duse Errigo Fagotto Fantozzi Fattori
Ferragamo Ferrata Filangieri Finotto Flaiano Folliero Franscini Gabrieli Gaito Gangemi Garzoni Gentilini
Gianetti Giannuzzi Ginesio Giunti Gonzaga Gozzi Greco Grimani Guarato Guidone Iacovelli Impastato Ioppi
Lancisi Leone Lettiere Lombardi Lovato Luna Maderna Magrassi Malipiero Mantegazza Marconi Marsili Mastandrea
Mazzeo Mercadante Meucci Mimun Modigliani Mondaini Montanariello Monteverdi Moretti Morrocco Murialdo
Napolitano Nicolini Nitto Novaro Omma Ortese Ottino Pacomio Palmisano Panzera Parini Pascarella Pavarotti
Pedroni Pergolesi Peruzzi Pezzali Pietrangeli Pirandello Pistoletto Poerio Porcellato Prati Pugliese
Ramazzotti Regge Riccardi Rinaldi Roccabonella Rosmini Roth Rusticucci Sagredo Salvini Santorio Satriani
Scalera Scarlatti Schicchi Segre Sgalambro Sinisi Solari Soranzo Spinelli Stein Surian Tamborini Tarantino
Tebaldi Tirabassi Tomasini Tornatore Tosto Trapani Tremonti Trevisani Tron Turchetta Ubaldi Valier Vecellio
Vento Vergassola Vianello Viola Vivaldi Zaccardo Zanazzo Zetticci
""",
    "nl": """
Aalts Adelaar Adryaens Amalrada Arent Aschman Bartels Bave Beijring Beourgeois Bertho Billung Blewanus Blom
Boers Bolkesteijn Bos Bouhuizen Brands Breugelensis Brisee Broek Brouwer Bruynzeels Cadefau Charon Chrodtrud
Coenen Cornelissen Courtier David Diesbergen Dirksen Doorhof Draaisma Dubois Eerden Elbertse Emmen Ernst
Everts Ferran Francois Fremie Furda Geerling Geldens Genefaas Gervais Gnodde Govarts Groenestein Gruijl
Hagendoorn Hanegraaff Heere Heijman Hekker Hendricks Hexspoor Hoeks Hofman Honing Houdijk Huijbrechts
Huisman Hulst Jacobs Janse Janssens Jerusalem Jonker Jorrisen Kamp Kathagen Kerkhof Kisman Klerks Knoers Kok
Konings Kort Krabbe Kronenberg Kuilenburg Kunen Lafleur Lambregt Lankle Leene Lensen Lieshout Linschoten
Lonen Luboch Maas Mangel Mansvelt Martel Mathieu Meeres Melet Merkx Michielsen Miner Mol Momberg Mulder Nek
Nieuwstraten Nollee Oennen Oosterhek Osterhoudt Ouwerkerk Paillet Passchiers Perck Persijn Pierson Ponci
Potters Puig Ramaker Reijers Ridder Rijks Risma Room Rotteveel Rouwhorst Salet Sas Schakelaar Scheffers
Schenkel Schilt Schotte Schroeff Schwartsbach Sestig Sire Slagmolen Smith Spanhaak Spiker Spruyt Steenbeek
Stettyn Stoffelsz Stuivenberg Tammerijn Texier Tielemans Tins Tuithof Uphuis Vallenduuk Veenstra Verbeeck
Verda Verhagen Verhoeven Verschut Vervoort Vignon Voortman Wagenvoort Weeldenburg Welf Westerbeek Weyland
Wilcken Wilmont Winters Wolfswinkel Woudenberg Wunderink Zeldenrust Zuidweg
""",
    "sv": """
Abbas Abdullah Adolfsson Ahlgren Ahlstrom Ahmadi Akerman Alfredsson Almgren Anderberg Andreasson Aronsson
Aslund Asplund Axelsson Backman Berg Bergkvist Bergman Bergstrand Berntsson Bjorklund Blixt Blomgren Bodin
Bolin Borg Bostrom Brink Brolin Bylund Carlberg Chen Dahl Dahlgren Dahlqvist Davidsson Edlund Edvardsson Ek
Ekelund Eklund Ekstrom Elofsson Engberg Engman Ericson Erlandsson Falk Flink Forsberg Forslund Frank
Fredriksson Frisk Goransson Granath Granstrom Gronlund Gustafsson Hagg Haggstrom Hagstrom Hallberg
Halvarsson Hammarstrom Hansson Hassan Hedlund Hedstrom Hellgren Henningsson Hjalmarsson Hjort Holgersson
Holmgren Holst Hultgren Hussein Isaksson Issa Jafari Jansson Jeppsson Johansson Jonasson Jorgensen Kallstrom
Karlstrom Kjellberg Knutsson Kristensson Kvist Lantz Lennartsson Li Lilja Lindahl Lindblom Lindell Lindfors
Lindholm Lindquist Lindskog Liu Ljunggren Lofgren Lund Lundblad Lundh Lundkvist Lundqvist Magnusson Malmgren
Mansson Martinsson Melander Modig Mohammadi Molin Naslund Nielsen Norberg Nordgren Nordlund Nordstrom Norlin
Norrman Nylander Nyman Ohlsson Olausson Olsson Oskarsson Osterberg Ostman Palmgren Paulsson Persson
Pettersson Rasmussen Roos Rosenberg Roth Sahlin Salomonsson Sandberg Sandin Selin Sjoberg Sjogren Sjolander
Sjostedt Skog Skoog Soderberg Soderlund Soderstrom Stark Stenberg Storm Strid Sundberg Sundin Svahn Svard
Thor Tornqvist Tran Vesterlund Viklund Wahlberg Wahlstrom Wallgren Wennberg Wester Westerlund Westman
Wiklund Winberg
""",
}
